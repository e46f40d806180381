"""What an inventory shows so that a terminal enrols, as it is scanned and typed."""

from __future__ import annotations

import pytest

from app.exchange.invitation import Invitation, read_invitation

PIN = "0123456789abcdef" * 2
CODE = "ABCDEFGHIJKLMNOP"
SHOWN = f"RH1:https://hub.example:8480#ABCD-EFGH-IJKL-MNOP.{PIN}"


def test_it_is_read_as_it_was_shown() -> None:
    read = read_invitation(SHOWN)
    assert read == Invitation("https://hub.example:8480", CODE, PIN)
    assert str(read) == SHOWN


@pytest.mark.parametrize(
    "typed",
    [
        SHOWN.upper(),
        f" {SHOWN} ",
        SHOWN.replace("-", ""),
        SHOWN.replace("-", " "),
        SHOWN.replace("#", "/#"),
    ],
)
def test_it_is_read_as_people_and_scanners_write_it(typed: str) -> None:
    assert read_invitation(typed) == read_invitation(SHOWN)


@pytest.mark.parametrize("host", ["127.0.0.1:8480", "localhost", "[::1]:1"])
def test_an_open_line_is_for_the_machine_itself(host: str) -> None:
    assert read_invitation(f"RH1:http://{host}#{CODE}.").pin == ""
    assert read_invitation(f"RH1:http://{host}#{CODE}").pin == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RH1:",
        f"RH1:http://hub.example#{CODE}.",
        f"RH1:http://127.0.0.1.example.com#{CODE}.",
        f"RH1:http://127.0.0.1@hub.example#{CODE}.",
        f"RH1:https://hub.example#{CODE}.",
        f"RH1:https://hub.example#{CODE}.{PIN[:-1]}",
        f"RH1:https://hub.example#{CODE[:-1]}.{PIN}",
        f"RH1:ftp://hub.example#{CODE}.{PIN}",
        f"RH2:https://hub.example#{CODE}.{PIN}",
        f"RH1:https://hub.example/path#{CODE}.{PIN}",
    ],
)
def test_nothing_else_is_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"invitation|machine"):
        read_invitation(text)
