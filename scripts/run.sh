#!/usr/bin/env bash
# Shows the demonstration: in a window where there is a screen, else as pictures and papers in demo/.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "No screen found: the demonstration is written to the folder demo/." >&2
    exec .venv/bin/refactory demo --headless --out demo "$@"
fi
exec .venv/bin/refactory demo "$@"
