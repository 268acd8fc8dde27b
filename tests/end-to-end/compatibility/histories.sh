#!/usr/bin/env bash
# Makes a git repository of every case of the corpus: before/ is the release v1.0.0, after/ lies in the working tree.
#   tests/end-to-end/compatibility/histories.sh CORPUS HISTORIES     CORPUS: what corpus/make.py made; HISTORIES: made anew
set -euo pipefail
corpus=${1:?Name the directory that corpus/make.py made.}
histories=${2:?Name the directory to make.}
[ ! -e "$histories" ] || { echo "\"$histories\" is there already. Remove it, or name another." >&2; exit 2; }
mkdir -p -- "$histories"
export GIT_AUTHOR_NAME=maintainer GIT_AUTHOR_EMAIL=maintainer@example.org GIT_COMMITTER_NAME=maintainer GIT_COMMITTER_EMAIL=maintainer@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
for case in "$corpus"/*/; do
    history=$histories/$(basename -- "$case")
    cp -R -- "$case/before" "$history"
    git -C "$history" init -q -b main
    git -C "$history" add -A
    git -C "$history" commit -q --allow-empty -m "feat: the first release"
    git -C "$history" tag v1.0.0
    find "$history" -mindepth 1 -maxdepth 1 ! -name .git -exec rm -rf {} +
    cp -R -- "$case/after/." "$history"
    git -C "$history" add -A
    git -C "$history" commit -q --allow-empty -m "feat: what came after it"
done
cp -- "$corpus/truth.tsv" "$histories/truth.tsv"
