#!/usr/bin/env bash
# Refuses Python files above 400 lines: a file that long is two files.
set -euo pipefail
cd "$(dirname "$0")/.."

find . -name '*.py' -not -path './.venv/*' -not -path './build/*' -not -path './dist/*' \
    -exec awk 'END { if (NR > 400) print FILENAME ": " NR " lines" }' {} \; |
    { ! grep .; }
