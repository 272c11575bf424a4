"""Option: which values it takes, and how text is read."""

from __future__ import annotations

from typing import Any

import pytest

from ostinato.options import OPTIONS


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("server.port", "8600", 8600),
        ("server.headless", "true", True),
        ("server.headless", "Off", False),
        ("server.headless", "0", False),
        ("runner.connectionDefaultTTL", "1.5", 1.5),
        ("server.folderWatchList", "a, b", ["a", "b"]),
        ("server.folderWatchList", '["a,b", "c"]', ["a,b", "c"]),
        ("server.folderWatchList", "", []),
        ("theme.chartCategoricalColors", '["#f00", "#0f0"]', ["#f00", "#0f0"]),
        ("theme.primaryColor", "[red]", "[red]"),
        ("client.showErrorDetails", "false", "stacktrace"),
        ("client.showErrorDetails", "type", "type"),
        ("client.showErrorLinks", "true", True),
        ("client.showErrorLinks", "auto", "auto"),
    ],
)
def test_text_is_read_by_the_options_type(name: str, text: str, value: Any) -> None:
    assert OPTIONS[name].read_text(text) == value


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("server.port", "8600", 8600),
        ("runner.connectionDefaultTTL", 3, 3.0),
        ("server.folderWatchList", "one", ["one"]),
        ("theme.headingFontSizes", ["3rem"], ["3rem"]),
        ("theme.headingFontSizes", "3rem", "3rem"),
        ("theme.headingFontWeights", 550, 550),
        ("theme.fontFaces", [{"family": "Inter"}], [{"family": "Inter"}]),
        ("client.showErrorDetails", True, "full"),
        ("server.headless", None, None),
    ],
)
def test_a_files_value_is_read_by_the_options_type(name: str, given: Any, value: Any) -> None:
    assert OPTIONS[name].read(given) == value


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("server.port", True),
        ("server.port", 70_000),
        ("server.port", -1),
        ("server.port", 80.0),
        ("server.port", None),
        ("server.headless", 1),
        ("server.headless", "maybe"),
        ("server.folderWatchList", [1]),
        ("client.toolbarMode", "loud"),
        ("theme.baseFontWeight", 700),
        ("theme.primaryColor", ["#f00"]),
        ("runner.cacheBackgroundRefreshTTLMultiplier", 0.5),
    ],
)
def test_a_value_that_the_option_does_not_take_is_refused(name: str, given: Any) -> None:
    with pytest.raises(ValueError, match="expected"):
        OPTIONS[name].read(given)


def test_every_default_is_a_value_that_the_option_takes() -> None:
    for option in OPTIONS.values():
        assert option.read(option.default) == option.default, option.name


def test_every_option_says_what_it_does_in_a_sentence() -> None:
    for option in OPTIONS.values():
        assert option.description.endswith("."), option.name


def test_the_theme_has_the_same_options_for_every_variant() -> None:
    def names(section: str) -> set[str]:
        return {option.name.removeprefix(f"{section}.") for option in OPTIONS.values() if option.section == section}

    variants = ["theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar", "theme.dark.sidebar"]
    assert len({frozenset(names(variant)) for variant in variants}) == 1
    assert names("theme.dark") < names("theme")
