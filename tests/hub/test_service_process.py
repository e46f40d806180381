"""The service as it is started: where it listens, what vouches for it, and how it ends."""

from __future__ import annotations

import hashlib
import json
import socket
import ssl
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import urllib3
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.hub.running import Running, command, running

pytestmark = pytest.mark.enable_socket


def test_it_listens_on_this_machine_in_the_open_and_ends_when_asked(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        assert service.address.startswith("http://127.0.0.1:")
        answer = urllib3.request("GET", service.address + "/readyz")
        assert (answer.status, answer.json()) == (200, {"status": "ready"})
        code = service.command("hub", "enrolment-code").stdout.strip()
        assert code.startswith(f"RH1:{service.address}#") and code.endswith(".")
    assert service.process.returncode == 0


def test_where_others_can_listen_the_sites_own_authority_vouches_for_it(tmp_path: Path) -> None:
    with running(tmp_path, "--host", "0.0.0.0") as service:
        port = service.address.rpartition(":")[2]
        code = service.command("hub", "enrolment-code").stdout.strip()
        authority = authority_shown(int(port))
        spki = authority.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        assert code.rpartition(".")[2] == hashlib.sha256(spki).hexdigest()[:32]
        pem = authority.public_bytes(Encoding.PEM).decode()
        context = ssl.create_default_context(cadata=pem)
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        with urllib3.PoolManager(ssl_context=context, retries=False) as pool:
            for host in ("127.0.0.1", "localhost"):
                assert pool.request("GET", f"https://{host}:{port}/healthz").status == 200
    with running(tmp_path, "--host", "0.0.0.0") as again:
        known = authority_shown(int(again.address.rpartition(":")[2]))
        assert known == authority


def authority_shown(port: int) -> x509.Certificate:
    """The last certificate of the chain."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection(("127.0.0.1", port)) as plain,
        context.wrap_socket(plain) as line,
    ):
        # Public from Python 3.13; before that the same one level below.
        level: Any = line if hasattr(line, "get_unverified_chain") else line._sslobj  # type: ignore[attr-defined]
        last = level.get_unverified_chain()[-1]
        return x509.load_der_x509_certificate(
            last if isinstance(last, bytes) else last.public_bytes(2)
        )


def test_a_taken_port_is_said_in_a_sentence(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        port = service.address.rpartition(":")[2]
        second = command(tmp_path / "second", "hub", "--port", port)
        assert second.returncode == 1
        assert f"cannot listen at 127.0.0.1, port {port}" in second.stderr


def test_a_certificate_that_is_none_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "server.pem"
    file.write_text("none")
    refused = command(tmp_path, "hub", "--port", "0", "--certificate", str(file))
    assert refused.returncode == 1
    assert "cannot be used" in refused.stderr


def test_nobody_makes_a_code_for_an_inventory_that_never_ran(tmp_path: Path) -> None:
    refused = command(tmp_path, "hub", "enrolment-code")
    assert refused.returncode == 1
    assert "never ran" in refused.stderr


def enrolled(service: Running) -> str:
    """The token of a terminal that was let in."""
    said = {
        "code": service.command("hub", "enrolment-code").stdout.split("#")[1].rstrip(".\n"),
        "terminal": "K7Q2",
        "incarnation": 1,
        "database": "a machine",
        "public_key": "00" * 32,
        "name": "Bench 1",
    }
    token: str = urllib3.request("POST", service.address + "/enrol", json=said).json()["token"]
    return token


def test_terminals_are_listed_and_revoked(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        token = {"Authorization": f"Bearer {enrolled(service)}"}
        assert urllib3.request("GET", service.address + "/sync/state", headers=token).status == 200
        (listed,) = json.loads(service.command("hub", "terminals", "--json").stdout)["terminals"]
        assert (listed["code"], listed["name"], listed["revoked"]) == ("K7Q2", "Bench 1", "")
        assert service.command("hub", "revoke", "k7q2").returncode == 0
        assert service.command("hub", "revoke", "K7Q2").returncode == 1
        assert urllib3.request("GET", service.address + "/sync/state", headers=token).status == 401


def test_whoever_listens_does_not_keep_the_service_from_ending(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        said = enrolled(service)
        token = {"Authorization": f"Bearer {said}"}
        listening = urllib3.request(
            "GET", service.address + "/sync/wake", headers=token, preload_content=False
        )
        assert listening.readline().startswith(b"data: ")
    assert service.process.returncode == 0
    listening.close()


def wrong_tries(address: str, come_from: str, many: int) -> list[int]:
    """The answers to somebody who guesses passwords; come_from: as a proxy tells it."""
    told = urlencode({"name": "Nobody", "password": "guess"})
    form = "application/x-www-form-urlencoded"
    headers = {"Content-Type": form, "X-Forwarded-For": come_from}
    asked = [("POST", f"{address}/sign-in")] * many
    return [urllib3.request(*one, body=told, headers=headers).status for one in asked]


def test_a_trusted_proxy_tells_who_tries_and_one_who_guesses_locks_nobody_else_out(
    tmp_path: Path,
) -> None:
    with running(tmp_path, "--trusted-proxy", "127.0.0.0/8") as service:
        assert wrong_tries(service.address, "198.51.100.1", 11)[-1] == 429
        assert wrong_tries(service.address, "198.51.100.2", 1) == [401]


def test_nobody_else_tells_whom_they_ask_for(tmp_path: Path) -> None:
    with running(tmp_path, "--trusted-proxy", "192.0.2.7") as service:
        assert wrong_tries(service.address, "198.51.100.1", 11)[-1] == 429
        assert wrong_tries(service.address, "198.51.100.2", 1) == [429]


def test_a_proxy_that_is_no_address_is_said_in_a_sentence(tmp_path: Path) -> None:
    refused = command(tmp_path, "hub", "--port", "0", "--trusted-proxy", "*")
    assert refused.returncode == 1 and "is no address and no network" in refused.stderr
