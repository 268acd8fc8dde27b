#!/usr/bin/env bash
# Makes a corpus of pairs of files that differ for a known reason.
#   tests/end-to-end/reproducibility/make.sh DIRECTORY     the directory is made anew
# A case is DIRECTORY/<case>/first/<file> and second/<file>, as two builds of one commit could have left them, by the tools that builds use:
# tar, gzip, zip, gcc, dotnet build and pack, date, ls, Python's json. The files differ for the reason that the case is named after, and
# for what follows from it:
#   <id of a cause>…    that cause alone
#   two-…, three-…      so many causes at once
#   tricky-…            what is easily taken for another cause, or for one cause more
# DIRECTORY/traces.json says what each build saw: root, home, user, host, directory for temporary files, begin and end, variables that only
# it saw. A case that was really built in directories of its own has a traces.json of its own.
# truth.tsv names the causes of every file, written down from what cases/* do and never from what a tool says of the files: for something
# in a file that only follows from another difference no cause is named. score.sh compares what the comparison names with that.
# public.sh makes such pairs of public projects, whose truth is in public.tsv.
# Needs bash, python3, tar, gzip, zip, gcc and the .NET SDK; no network. Two cores need about a minute.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
: "${1:?Name the directory to make.}"
# What is thrown away was made here: an empty directory, or one with the traces that are written first.
if [ -n "$(ls -A -- "$1" 2>/dev/null)" ] && [ ! -f "$1/traces.json" ]; then
  echo "\"$1\" is no corpus. Name another directory." >&2
  exit 2
fi
rm -rf -- "$1"
mkdir -p -- "$1"
corpus=$(cd -- "$1" && pwd -P)
work=$corpus/.work
mkdir "$work"
umask 022
export LC_ALL=C TZ=UTC PYTHONDONTWRITEBYTECODE=1
unset SOURCE_DATE_EPOCH ZIPOPT GZIP TAR_OPTIONS CI

for part in traces texts documents mixed_texts; do PYTHONPATH=$here/cases python3 "$here/cases/$part.py" "$corpus"; done
for part in corpus binaries zips tars executables assemblies packages; do
  # shellcheck source=/dev/null
  . "$here/cases/$part.sh"
done

# No permissions but those that a case is about.
find "$corpus" -path "$work" -prune -o -type f -exec chmod 644 {} +
chmod 755 "$corpus"/{output-mode,two-mode-and-time}/first/run.sh
rm -rf "$work"
