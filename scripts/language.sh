#!/usr/bin/env bash
# Opens a language: the terminal offers it from its next start, in English where nobody has
# written yet; lists every place that needs its texts.
set -euo pipefail
cd "$(dirname "$0")/.."

code="${1:-}"
if ! [[ "$code" =~ ^[a-z]{2}$ ]]; then
    echo "Which language? Give its two letters, for example: make language de" >&2
    exit 2
fi

scripts/translations.sh "$code"

lacking() { # a file, and how a text of language @ begins in it
    local english new
    english="$(grep -cE "${2//@/en}" "$1" || true)"
    new="$(grep -cE "${2//@/$code}" "$1" || true)"
    [ "$new" -ge "$english" ] || echo "  $1: $((english - new)) lines with English alone"
}

echo
echo "Also write (docs/adding-a-language.md says how):"
while read -r file; do
    lacking "$file" '(^ *|[{,] *)@:'
done < <(find resources/procedures resources/content -name '*.yaml' | LC_ALL=C sort)
while read -r file; do
    lacking "$file" '^ *\[@[].]|(^ *|[{,] *)@ *='
done < <(find resources -name '*.toml' | LC_ALL=C sort)
while read -r file; do
    if head -n 1 "$file" | grep -q 'name_en' && ! head -n 1 "$file" | grep -q "name_$code"; then
        echo "  $file: a column name_$code"
    fi
done < <(find resources -name '*.csv' | LC_ALL=C sort)
while read -r file; do
    lacking "$file" '[{ ,]"@":'
done < <(find app/stations -name 'station.py' | LC_ALL=C sort)
