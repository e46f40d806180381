#!/usr/bin/env bash
# Runs every benchmark, one after another, so that none disturbs another's figures.
set -euo pipefail
cd "$(dirname "$0")/.."

while read -r file; do
    name="$(basename "$file" .py)"
    printf '\n--- %s ---\n' "${name//_/ }"
    .venv/bin/python -m "benchmarks.$name"
done < <(grep -l '^if __name__ == "__main__":' benchmarks/*.py)
