"""Config: values of options, and where they were set."""

from __future__ import annotations

import pytest

from ostinato.config import Config, set_option
from ostinato.errors import ConfigError, StreamlitAPIException, UnknownOptionError


def test_an_option_that_nothing_sets_has_its_default() -> None:
    assert Config().get("server.port") == 8501
    assert Config().where("server.port") == "default"


def test_override_gives_another_configuration_and_leaves_the_first() -> None:
    config = Config()
    other = config.override({"server.port": 8600}, "test")
    assert (other.get("server.port"), other.where("server.port")) == (8600, "test")
    assert config.get("server.port") == 8501


def test_a_configuration_cannot_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        Config().settings = {}
    with pytest.raises(TypeError):
        Config().override({"server.port": 8600}).settings["server.port"] = None


def test_an_unknown_option_names_the_nearest_one() -> None:
    with pytest.raises(UnknownOptionError, match=r"'server\.prt'.*Did you mean server\.port"):
        Config().get("server.prt")


def test_an_unknown_option_is_a_runtime_error_as_existing_apps_expect() -> None:
    with pytest.raises(RuntimeError):
        Config().get("no.such.option")


def test_a_bad_value_says_expected_got_and_where() -> None:
    with pytest.raises(ConfigError, match=r"server\.port cannot be True: expected a whole number.*test"):
        Config().override({"server.port": True}, "test")


def test_a_section_has_all_its_options_by_dotted_name() -> None:
    client = Config().override({"client.toolbarMode": "viewer"}).section("client")
    assert client["client.toolbarMode"] == "viewer"
    assert all(name.startswith("client.") for name in client)


def test_iterating_gives_every_name() -> None:
    assert {"server.port", "theme.dark.sidebar.primaryColor"} <= set(Config())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("client.toolbarMode", "minimal"),
        ("client.showErrorDetails", "none"),
        ("client.showSidebarNavigation", False),
        ("client.disableDataExport", True),
    ],
)
def test_set_option_changes_what_may_change_while_the_app_runs(name: str, value: object) -> None:
    assert set_option(Config(), name, value).get(name) == value


@pytest.mark.parametrize("name", ["server.port", "theme.primaryColor", "runner.fastReruns", "client.showErrorLinks"])
def test_set_option_refuses_what_is_fixed_at_start(name: str) -> None:
    with pytest.raises(StreamlitAPIException, match="cannot change while the app runs"):
        set_option(Config(), name, None)


@pytest.mark.parametrize(("name", "value"), [("no.such", 1), ("client.toolbarMode", "loud")])
def test_set_option_raises_the_api_exception_for_every_mistake(name: str, value: object) -> None:
    with pytest.raises(StreamlitAPIException):
        set_option(Config(), name, value)
