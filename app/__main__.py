"""`refactory`, or `python -m app`: without arguments the terminal, with arguments a command."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run what was asked for and return the exit status."""
    if len(sys.argv) > 1:
        from app.cli import run_command

        return run_command()
    # A start makes thousands of classes and no rubbish; the desk sweeps once it is open.
    gc.disable()
    from app.domain.errors import ShopError
    from app.main import load_sentences, run_terminal
    from app.settings import Settings

    try:
        return run_terminal(Settings.load())
    except ShopError as error:
        sys.stderr.write(load_sentences().say(error.reason, "en") + "\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
