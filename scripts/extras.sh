#!/usr/bin/env bash
# Prepares what a few tests use of the outside: a print server, a database server, a screen, an
# independent renderer of labels, heavy packages. Without it those tests skip and say what they miss.
set -euo pipefail
cd "$(dirname "$0")/.."

# The file a test starts, and its package.
PROGRAMS="
/usr/sbin/cupsd cups
/usr/lib/cups/filter/rastertolabel cups
/usr/lib/cups/filter/pdftopdf cups-filters
/usr/lib/cups/backend/cups-pdf printer-driver-cups-pdf
/usr/bin/Xvfb xvfb
/usr/bin/xdotool xdotool
/usr/bin/setxkbmap x11-xkb-utils
/usr/lib/postgresql postgresql
/usr/bin/chromium chromium
"

missing_programs() {
    local program package
    while read -r program package; do
        [ -z "$program" ] || [ -e "$program" ] || printf '%s ' "$package"
    done <<<"$PROGRAMS"
    command -v npm >/dev/null || printf 'nodejs npm '
}

packages="$(missing_programs)"
if [ -n "$packages" ] && ! scripts/setup.sh packages "$packages"; then
    echo "This machine lacks programs; their tests will skip. An administrator installs them with" >&2
    echo "    sudo apt-get update && sudo apt-get install -y $packages" >&2
fi

.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes \
    --only-binary :all: --no-deps -r requirements-extras.lock
for folder in tests/labels/zpl benchmarks/pouch; do
    npm ci --silent --no-audit --no-fund --prefix "$folder"
done
