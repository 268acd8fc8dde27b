#!/usr/bin/env bash
# Holds the truth of a corpus that make.py made against compilers, runtimes and validators.
#   tests/end-to-end/compatibility/corpus/check-witnesses.sh DIRECTORY
# Every witness must work before and not after (or give something else after), every caller must not see a difference. Prints the lines
# that disagree, and how many were looked at; exits with 1 when one disagrees.
# Needs python3 >= 3.11 with jsonschema, pydantic and PyYAML, the .NET SDK, and node; restores packages. Two cores need about 90 s.
set -uo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
: "${1:?Name the directory that make.py made.}"
corpus=$(cd -- "$1" && pwd -P) || exit 2
export PYTHONDONTWRITEBYTECODE=1
worst=0

check() { "$@" || worst=1; }

check dotnet run --project "$here/witnesses" -c Release -v q -- "$corpus"
check python3 "$here/witnesses/commands.py" "$corpus"
check python3 -W ignore "$here/witnesses/documents.py" "$corpus"
[ -d "$here/node_modules" ] || (cd "$here" && npm ci --silent)
check node "$here/check-tokenizers.mjs" "$corpus"
exit "$worst"
