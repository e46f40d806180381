"""Records the words of a terminal of the present version beside this file, once per version.

Run from the checkout: `PYTHONPATH=. python -m tests.hub.released.record_one`
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from app.exchange.messages import SPOKEN, Anchor, Place
from tests.hub.released.played import played
from tests.hub.released.spoken import CODE, TOKEN, Answer, Request, Spoken
from tests.shop_floor import found_site
from tests.sync.a_member import Member

Exchange = tuple[Request, Answer]


@contextmanager
def overheard(address: str) -> Iterator[tuple[str, list[Exchange]]]:
    """An address that passes on what is said to another, and all that was said."""
    heard: list[Exchange] = []

    class Between(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked = Request(
                self.command, self.path, dict(self.headers.items()), b64encode(body).decode()
            )
            answer = asked.send(address)
            heard.append((asked, answer))
            self.send_response(answer.status)
            self.send_header("Content-Length", str(len(answer.body)))
            if answer.coding:
                self.send_header("Content-Encoding", answer.coding)
            self.end_headers()
            self.wfile.write(answer.body)

        do_GET = do_POST = _pass_on  # noqa: N815 - the server's names

        def log_message(self, *_: Any) -> None:
            """In silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Between)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", heard
    server.shutdown()
    server.server_close()


def converse(member: Member) -> None:
    """A little of everything a round may say."""
    member.store.perform(found_site)
    member.record(2)
    member.store.raw.execute("UPDATE event SET body = '{}' WHERE seq = 3")
    member.exchange()
    member.record(1)
    line, life = member.line(), member.log.life
    line.ask()
    line.hash_at(life, 2)
    rows = member.log.after(life, line.ask().end_of(life).seq, 500)
    taken = line.push(rows[:2])
    assert isinstance(taken.anchor, Anchor)
    line.push(rows[:2], taken.anchor)
    first = line.pull(Place(), 3, ("", 0))
    line.pull(first.place, 500, ("", 0))
    line.pull(replace(first.place, feed="another"), 500, life)
    line.close()


def main() -> None:
    """Write `version_<newest>.json`."""
    with TemporaryDirectory() as folder:
        member = Member(Path(folder) / "terminal")
        with played(Path(folder) / "hub") as hub, overheard(hub.address) as (address, heard):
            text = hub.invite()
            kept = member.enrol(text.replace(hub.address, address))
            converse(member)
        member.close()
    code = text.partition("#")[2].partition(".")[0]
    asked = tuple(one.put(kept.token, TOKEN).put(code, CODE) for one, _ in heard)
    told = json.dumps([answer.said for _, answer in heard]).replace(kept.token, TOKEN)
    Spoken(asked, tuple(json.loads(told))).keep(SPOKEN[1])


if __name__ == "__main__":
    main()
