#!/usr/bin/env bash
# Brings the translation files up to date with the texts of the screens.
# With a language code it makes that language's file first: scripts/translations.sh de
set -euo pipefail
cd "$(dirname "$0")/.."

folder=resources/translations
codes=("$@")
if [ ${#codes[@]} -eq 0 ]; then
    for file in "$folder"/refactory_*.ts; do
        code="${file##*/refactory_}"
        codes+=("${code%.ts}")
    done
fi

mapfile -t sources < <(find app -name '*.py' | LC_ALL=C sort)
for code in "${codes[@]}"; do
    .venv/bin/pyside6-lupdate "${sources[@]}" -silent -no-obsolete -locations none \
        -tr-function-alias translate+=tr -source-language en -target-language "$code" -ts "$folder/refactory_$code.ts"
    unfinished="$(grep -c 'type="unfinished"' "$folder/refactory_$code.ts" || true)"
    echo "$folder/refactory_$code.ts: $unfinished texts to write"
done
.venv/bin/python build_translations.py
