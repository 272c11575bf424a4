"""st.image: what counts as a picture, and what becomes of it."""

from __future__ import annotations

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy
import pytest
from PIL import Image as Pillow

from ostinato.errors import (
    MediaFileError,
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidURLError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from ostinato.parameters.png import png
from tests.elements.app import error, run, served

BEFORE = "import numpy as np\nfrom io import BytesIO\nfrom pathlib import Path\n"
SVG = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='4'/></svg>"


def shown(call: str, folder: Path | None = None) -> Any:
    return run(f"{BEFORE}FOLDER = Path({str(folder)!r})\nst.image({call})").image[0]


def pixels(call: str, *, before: str = "") -> Any:
    """The picture that a call shows, as browsers decode it."""
    at = run(f"{BEFORE}{before}\nst.image({call})")
    kind, data = served(at, at.image[0].value[0])
    picture = Pillow.open(BytesIO(data))
    picture.load()
    assert kind == f"image/{str(picture.format).lower()}"
    return picture


def message(call: str) -> str:
    at = run(f"{BEFORE}try:\n    st.image({call})\nexcept st.errors.StreamlitAPIException as e:\n    st.text(str(e))")
    return str(at.text[0].value)


@pytest.mark.parametrize(
    "url", ["https://example.com/a.png", "http://example.com/a", "data:image/png;base64,AA", "app/static/a.png"]
)
def test_an_address_stays_as_it_is(url: str) -> None:
    assert shown(repr(url)).value == [url]


def test_a_static_file_is_found_below_the_app_wherever_that_is() -> None:
    assert shown("'/app/static/a.png'").value == ["app/static/a.png"]


@pytest.mark.parametrize("given", ["FOLDER / 'a.png'", "str(FOLDER / 'a.png')"])
def test_a_file_is_served_as_it_is(given: str, tmp_path: Path) -> None:
    data = png(numpy.zeros((2, 3, 3), "uint8"))
    (tmp_path / "a.png").write_bytes(data)
    at = run(f"{BEFORE}FOLDER = Path({str(tmp_path)!r})\nst.image({given})")
    assert served(at, at.image[0].value[0]) == ("image/png", data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n...", "png"),
        (b"\xff\xd8\xff...", "jpeg"),
        (b"GIF89a...", "gif"),
        (b"RIFF....WEBP...", "webp"),
        (b"....ftypavif...", "avif"),
        (SVG.encode(), "svg+xml"),
        (b"<?xml version='1.0'?>\n<!-- a -->\n" + SVG.encode(), "svg+xml"),
    ],
)
@pytest.mark.parametrize("wrap", ["{}", "bytearray({})", "BytesIO({})"])
def test_bytes_are_known_by_how_they_begin(data: bytes, kind: str, wrap: str) -> None:
    at = run(f"{BEFORE}st.image({wrap.format(repr(data))})")
    assert served(at, at.image[0].value[0])[0] == f"image/{kind}"


@pytest.mark.parametrize(
    "given", ["data", "BytesIO(data)", "FOLDER / 'a.tif'", "str(FOLDER / 'a.tif')", "FOLDER / 'a.bin'"]
)
def test_a_tiff_becomes_what_browsers_show(given: str, tmp_path: Path) -> None:
    for name in ("a.tif", "a.bin"):
        Pillow.new("RGB", (3, 2), (9, 8, 7)).save(tmp_path / name, format="TIFF")
    before = f"FOLDER = Path({str(tmp_path)!r})\ndata = (FOLDER / 'a.tif').read_bytes()"
    picture = pixels(given, before=before)
    assert (picture.format, picture.size, picture.getpixel((2, 1))) == ("PNG", (3, 2), (9, 8, 7))


def test_svg_text_needs_no_namespace() -> None:
    at = run("st.image('<svg width=\"9\"><svg/></svg>')")
    wanted = b'<svg xmlns="http://www.w3.org/2000/svg" width="9"><svg/></svg>'
    assert served(at, at.image[0].value[0]) == ("image/svg+xml", wanted)


def test_svg_text_is_a_picture() -> None:
    at = run(f"st.image({SVG!r})")
    assert served(at, at.image[0].value[0]) == ("image/svg+xml", SVG.encode())


def test_grey_colours_and_opacity_come_out_as_they_went_in() -> None:
    before = "a = np.arange(2 * 3 * 4, dtype='uint8').reshape(2, 3, 4) * 10"
    for call, mode in (("a[:, :, 0]", "L"), ("a[:, :, :1]", "L"), ("a[:, :, :3]", "RGB"), ("a", "RGBA")):
        picture = pixels(call, before=before)
        assert (picture.mode, picture.size) == (mode, (3, 2))
    wanted = numpy.arange(24, dtype="uint8").reshape(2, 3, 4) * 10
    assert (numpy.asarray(pixels("a", before=before)) == wanted).all()


def test_blue_may_come_first() -> None:
    before = "a = np.array([[[255, 0, 0, 9]]], dtype='uint8')"
    assert pixels("a[:, :, :3], channels='BGR'", before=before).getpixel((0, 0)) == (0, 0, 255)
    assert pixels("a, channels='BGR'", before=before).getpixel((0, 0)) == (0, 0, 255, 9)


@pytest.mark.parametrize(
    ("array", "first"),
    [
        ("[[0.0, 0.5, 1.0]]", (0, 127, 255)),
        ("[[False, True, True]]", (0, 255, 255)),
        ("[[0, 128, 255]]", (0, 128, 255)),
        ("[[-3.0, 0.5, float('nan')]], clamp=True", (0, 127, 0)),
        ("[[-3, 128, 300]], clamp=True", (0, 128, 255)),
    ],
)
def test_values_are_read_by_their_type(array: str, first: tuple[int, int, int]) -> None:
    numbers, _, options = array.partition(", clamp")
    picture = pixels(f"np.array({numbers})" + (f", clamp{options}" if options else ""))
    assert tuple(picture.getpixel((x, 0)) for x in range(3)) == first


def test_arrays_are_exact_unless_they_are_large_or_jpeg_is_asked_for() -> None:
    assert pixels("np.zeros((9, 9, 3))").format == "PNG"
    assert pixels("np.zeros((9, 9, 3)), output_format='JPEG'").format == "JPEG"
    assert pixels("np.zeros((9, 9, 4)), output_format='JPEG'").mode == "RGB"
    assert pixels("np.zeros((400, 400, 3))").format == "JPEG"
    assert pixels("np.zeros((400, 400))").mode == "L"
    assert pixels("np.zeros((400, 400, 4))").format == "PNG"
    assert pixels("np.zeros((400, 400, 3)), output_format='PNG'").format == "PNG"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "F"])
@pytest.mark.parametrize("wanted", ["auto", "PNG", "JPEG"])
def test_images_of_pillows_are_shown_whatever_their_mode(mode: str, wanted: str) -> None:
    picture = pixels(f"Image.new({mode!r}, (5, 4)), output_format={wanted!r}", before="from PIL import Image")
    assert (picture.size, picture.format) == ((5, 4), "JPEG" if wanted == "JPEG" else "PNG")


def test_without_pillow_arrays_are_png(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    at = run("import numpy as np\nst.image(np.zeros((400, 400, 3)))")
    assert served(at, at.image[0].value[0])[0] == "image/png"
    assert "pip install Pillow" in message("np.zeros((2, 2)), output_format='JPEG'")


def test_our_png_is_what_the_format_says() -> None:
    data = png(numpy.full((2, 3, 3), 7, "uint8"))
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    place, kinds = 8, []
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place : place + 8])
        body = data[place + 4 : place + 8 + size]
        assert zlib.crc32(body) == struct.unpack(">I", data[place + 8 + size : place + 12 + size])[0]
        kinds.append(kind)
        place += 12 + size
    assert kinds == [b"IHDR", b"IDAT", b"IEND"]


def test_a_list_or_an_array_of_four_dimensions_is_a_row() -> None:
    image = shown(f"[np.zeros((2, 2)), {SVG!r}], caption=['a', 2], alt=['x', None], width=90")
    assert (len(image.value), image.captions, image.alts) == (2, ["a", "2"], ["x", None])
    assert (image.each, image.width) == (90, "stretch")
    assert len(shown("np.zeros((3, 2, 2, 3))").value) == 3
    assert shown("[]").value == []


def test_captions_and_words_belong_to_their_picture() -> None:
    image = shown("np.zeros((2, 2)), caption='One', alt=' '")
    assert (image.captions, image.alts) == (["One"], [None])
    assert shown("np.zeros((2, 2)), alt=''").alts == [""]
    assert shown("np.zeros((2, 2))").captions == [""]


def test_a_link_leads_from_one_picture() -> None:
    assert shown("np.zeros((2, 2)), link='https://example.com'").link == "https://example.com"
    assert shown("np.zeros((2, 2)), link='/page?a=1'").link == "/page?a=1"
    assert error("import numpy as np; st.image(np.zeros((2, 2)), link='java\\nscript:x')") is StreamlitInvalidURLError
    assert "one image, got 2" in message("[np.zeros((2, 2))] * 2, link='https://example.com'")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("np.zeros(4)", "(h, w), (h, w, 1), (h, w, 3) or (h, w, 4), got (4,)"),
        ("np.zeros((4, 4, 5))", "got (4, 4, 5)"),
        ("np.zeros((4, 4, 2))", "got (4, 4, 2)"),
        ("np.zeros((0, 4))", "got (0, 4)"),
        ("np.full((2, 2), 3.0)", "from 0 to 1 in an array of float64, got values from 3 to 3"),
        ("np.full((2, 2), -1)", "from 0 to 255"),
        ("np.full((2, 2), np.nan)", "clamp=True"),
        ("np.array([['a']])", "got <U1"),
        ("np.zeros((2, 2), complex)", "got complex128"),
        ("b'no picture'", "10 bytes that begin with b'no pictu'"),
        ("'nothing.png'", "'nothing.png': No such file"),
        ("Path('.')", "'.'"),
        ("'a\\0b'", "null"),
        ("[np.zeros((2, 2))] * 2, caption='x'", "`caption` expected one text for each image: 2, got 1"),
        ("np.zeros((2, 2)), alt=['a', 'b']", "`alt` expected one text for each image: 1, got 2"),
        ("None", "NoneType"),
        ("5", "a NumPy array"),
    ],
)
def test_what_is_no_picture_is_told_apart(call: str, said: str) -> None:
    assert said in message(call)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.image('nothing.png')", MediaFileError),
        ("st.image(b'')", StreamlitAPIException),
        ("st.image(5)", StreamlitInvalidParameterTypeError),
        (f"st.image({SVG!r}, width=0)", StreamlitInvalidWidthError),
        (f"st.image({SVG!r}, channels='GBR')", StreamlitValueError),
        (f"st.image({SVG!r}, output_format='GIF')", StreamlitValueError),
        (f"st.image({SVG!r}, alt=5)", StreamlitInvalidParameterTypeError),
    ],
)
def test_wrong_parameters_raise_their_own_errors(call: str, expected: type[BaseException]) -> None:
    assert error(call) is expected
