"""`make hub`: a PostgreSQL of the inventory's own, there when it is served and gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import urllib3

from tests.hub.private_postgres import missing
from tests.hub.running import ROOT, command, listening

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}"),
    pytest.mark.skipif(not (ROOT / ".venv").exists(), reason="needs the checkout's .venv"),
]
SCRIPT = (str(ROOT / "scripts" / "hub.sh"), "--port", "0")


@pytest.fixture
def home() -> Iterator[Path]:
    # As root the server runs under another account, who never comes through pytest's folders.
    with TemporaryDirectory(prefix="hub-") as place:
        Path(place).chmod(0o755)
        yield Path(place)


def test_it_sets_a_server_up_serves_on_it_and_stops_it(home: Path) -> None:
    data = home / "inventory" / "postgres"
    address = f"postgresql://refactory@/inventory?host={data}"
    with listening(home, SCRIPT) as service:
        assert urllib3.request("GET", service.address + "/readyz").status == 200
        listed = command(home, "hub", "--database", address, "partner", "Shredder NV")
        assert listed.returncode == 0, listed.stderr
    assert service.process.returncode == 0
    assert not (data / "postmaster.pid").exists()
    with listening(home, SCRIPT) as again:
        assert urllib3.request("GET", again.address + "/readyz").status == 200
        kept = command(home, "hub", "--database", address, "partner", "Shredder NV", "--dismiss")
        assert kept.returncode == 0, "what was stored is gone"


def test_a_folder_too_deep_for_a_socket_is_said(home: Path) -> None:
    deep = home / ("x" * 100)
    refused = _run(deep)
    assert "too long a name" in refused
    assert not deep.exists()


def _run(home: Path) -> str:
    with pytest.raises(AssertionError) as said, listening(home, SCRIPT):
        pass
    return str(said.value)
