#!/usr/bin/env bash
# Serves the inventory on a PostgreSQL of its own: made in the data home where it is missing, heard on
# a socket in that folder alone, stopped with the service. Options go to `refactory hub`.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

REFACTORY=.venv/bin/refactory
PYTHON=.venv/bin/python
ACCOUNT=postgres # whom root runs it as: PostgreSQL never runs as root

home="$("$PYTHON" -c 'from app.paths import data_home; print(data_home())')"
folder="$home/inventory"
data="$folder/postgres"

as_owner() { if [ "$EUID" = 0 ]; then runuser -u "$ACCOUNT" -- "$@"; else "$@"; fi; }

find_programs() {
    local version=""
    [ ! -s "$data/PG_VERSION" ] || version="$(cat "$data/PG_VERSION")"
    find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -path "*/${version:-*}/bin" 2>/dev/null |
        sort -V | tail -n 1
    [ -n "$version" ] || dirname "$(command -v initdb 2>/dev/null)" 2>/dev/null || true
}

programs="$(find_programs | grep -m 1 . || true)"
if [ ! -x "$programs/initdb" ]; then
    say "PostgreSQL is not installed, or not in the version that made $data; nothing was changed."
    say "Install it (Debian: sudo apt-get install postgresql), or serve a file: $REFACTORY hub"
    exit 1
fi
if ! "$PYTHON" -c 'import psycopg' 2>/dev/null; then
    say "The driver for PostgreSQL is missing; nothing was changed. \`make extras\` installs it."
    exit 1
fi
# The operating system takes no longer name for a socket.
if [ "${#data}" -gt 90 ]; then
    say "The folder $data has too long a name for a socket; nothing was changed."
    say "Set REFACTORY_HOME to a shorter one."
    exit 1
fi

make_cluster() {
    mkdir -p "$folder"
    local fresh="$folder/postgres.new"
    rm -rf "$fresh"
    mkdir -m 0700 "$fresh"
    if [ "$EUID" = 0 ]; then
        chown "$ACCOUNT" "$fresh"
        if ! as_owner test -x "$fresh"; then
            say "PostgreSQL runs as $ACCOUNT, who cannot come to $folder; nothing was changed."
            say "Start this as another user than root, or set REFACTORY_HOME to a folder they reach."
            exit 1
        fi
    fi
    # Whoever may enter the folder, which is its owner alone, may connect.
    (cd / && as_owner "$programs/initdb" -D "$fresh" -U refactory --auth-local=trust \
        --auth-host=reject --encoding=UTF8 --locale=C >/dev/null)
    mv "$fresh" "$data"
}

[ -s "$data/PG_VERSION" ] || make_cluster

control() { (cd / && as_owner "$programs/pg_ctl" -D "$data" "$@"); }
ask() { (cd / && as_owner "$programs/psql" -h "$data" -U refactory -X -q -A -t -d "$1" -c "$2"); }

stop_server() { control stop -w -m fast >/dev/null || true; }
if ! control status >/dev/null; then
    if ! control start -w -l "$data/server.log" -o "-h '' -k $(printf %q "$data")" >/dev/null; then
        say "The database did not start; $data/server.log says why."
        exit 1
    fi
    trap stop_server EXIT
fi
[ -n "$(ask postgres "SELECT 1 FROM pg_database WHERE datname = 'inventory'")" ] ||
    ask postgres "CREATE DATABASE inventory"

quoted="$("$PYTHON" -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.argv[1], safe=""))' "$data")"
export REFACTORY_HUB_DATABASE="postgresql://refactory@/inventory?host=$quoted"
say "Database: $REFACTORY_HUB_DATABASE"
"$REFACTORY" hub "$@" &
service=$!
trap 'kill -TERM "$service" 2>/dev/null || true' TERM INT
# A signal ends the waiting, not the service.
wait "$service" || true
while kill -0 "$service" 2>/dev/null; do wait "$service" || true; done
status=0
wait "$service" || status=$?
exit "$status"
