"""Documents to show."""

from __future__ import annotations

from collections.abc import Sequence


def pdf(*texts: str, links: Sequence[str] = ()) -> bytes:
    """A PDF document with one page for each text. `links`: where those on the first page lead, below one another."""
    rects = (f"[72 {600 - 50 * index} 300 {636 - 50 * index}]" for index in range(len(links)))
    annotations = " ".join(f"<< /Subtype /Link /Rect {rect} {to} >>" for rect, to in zip(rects, links, strict=True))
    pages = " ".join(f"{3 + 2 * index} 0 R" for index in range(len(texts)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{pages}] /Count {len(texts)} >>"]
    box, font = "[0 0 612 792]", "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for index, text in enumerate(texts):
        drawn = f"BT /F1 36 Tf 72 700 Td ({text}) Tj ET"
        page = f"/Type /Page /Parent 2 0 R /MediaBox {box} /Contents {4 + 2 * index} 0 R /Resources {font}"
        objects += [
            f"<< {page} /Annots [{annotations if index == 0 else ''}] >>",
            f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()
