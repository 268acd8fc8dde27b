# shellcheck shell=bash
# tar and gzip, by the tools of GNU.
# shellcheck disable=SC2054,SC2154

same=(--format=ustar --mtime='2026-01-01 00:00:00Z' --owner=root:0 --group=root:0 --mode=u=rwX,go=rX)

# tarred FILE SIDE OPTIONS...   packs the side's tree; later options of tar win over the usual ones. Files are named by the last options.
tarred() { tar -cf "$1" -C "$work/tree/$2" "${same[@]}" "${@:3}"; }
usual=(docs numbers.txt run.sh)
tree first
tree second

# tars CASE FIRST SECOND   the same files, packed with one option more on each side.
tars() {
  tarred "$(place "$1" files.tar first)" first "$2" "${usual[@]}"
  tarred "$(place "$1" files.tar second)" second "$3" "${usual[@]}"
}

# The files named in another order.
tarred "$(place tar-entry-order files.tar first)" first docs numbers.txt run.sh
tarred "$(place tar-entry-order files.tar second)" second run.sh docs numbers.txt

# Of another time, owner, group or mode; in another format.
tars tar-entry-time --mtime='2026-03-07 10:16:02Z' --mtime='2026-03-29 22:41:41Z'
tars tar-entry-owner --owner=ada:1000 --owner=brian:1001
tars tar-entry-owner-number --owner=root:0 --owner=root:1001
tars tar-entry-group --group=users:100 --group=staff:50
tars tar-entry-mode --mode=u=rwX,go=rX --mode=u=rwX,go=
tars tar-format --format=ustar --format=gnu
tars tar-format-pax --format=ustar --format=pax

# Owner, mode and time at once.
tarred "$(place three-tar-owner-mode-and-time files.tar first)" first "${usual[@]}"
tarred "$(place three-tar-owner-mode-and-time files.tar second)" second \
  --owner=brian:1001 --mode=u=rwX,go= --mtime='2026-03-29 22:41:41Z' "${usual[@]}"

# A file that one side has not.
tarred "$(place tar-entry-missing files.tar first)" first docs numbers.txt run.sh
tarred "$(place tar-entry-missing files.tar second)" second docs numbers.txt

# Another order, and a host's name in a file.
echo 'made on ash-01' >"$work/tree/first/docs/one.txt"
echo 'made on birch-02' >"$work/tree/second/docs/one.txt"
tarred "$(place two-tar-order-and-host files.tar first)" first docs numbers.txt run.sh
tarred "$(place two-tar-order-and-host files.tar second)" second numbers.txt run.sh docs

# gzipped CASE FILE SIDE PATH OPTIONS...   packs one file.
gzipped() { gzip -c "${@:5}" "$4" >"$(place "$1" "$2" "$3")"; }
plain=$work/gzip/plain.txt
mkdir -p "$work/gzip"
seq 1 3000 >"$plain"

# The file's time is kept; its name; the byte of the system, by zlib on another; the level.
touch -d '2026-03-07 10:16:02Z' "$plain"
gzipped gzip-time plain.txt.gz first "$plain"
cp "$plain" "$work/gzip/other.txt"
touch -d '2026-03-29 22:41:41Z' "$plain"
gzipped gzip-time plain.txt.gz second "$plain"
touch -d '2026-03-07 10:16:02Z' "$plain" "$work/gzip/other.txt"
gzipped gzip-name plain.txt.gz first "$plain"
gzipped gzip-name plain.txt.gz second "$work/gzip/other.txt"
gzipped gzip-system plain.txt.gz first "$plain" -n
python3 - "$(place gzip-system plain.txt.gz first)" "$(place gzip-system plain.txt.gz second)" <<'END'
import sys
content = bytearray(open(sys.argv[1], "rb").read())
content[9] = 0  # FAT: what gzip writes on Windows
open(sys.argv[2], "wb").write(content)
END
gzipped gzip-compression plain.txt.gz first "$plain" -n2
gzipped gzip-compression plain.txt.gz second "$plain" -n6
# Levels 1 and 9 are written in the header too.
gzipped tricky-gzip-levels plain.txt.gz first "$plain" -n1
gzipped tricky-gzip-levels plain.txt.gz second "$plain" -n9

# tar.gz: the tar's own cause alone; its owner with gzip's time; gzip's name with times and a text.
tree first
tree second
for side in "${sides[@]}"; do mkdir -p "$work/gzip/$side"; done
tarred "$work/gzip/first/files.tar" first --mtime='2026-03-07 10:16:02Z' "${usual[@]}"
tarred "$work/gzip/second/files.tar" second --mtime='2026-03-29 22:41:41Z' "${usual[@]}"
for side in "${sides[@]}"; do gzipped tricky-tar-in-gzip files.tar.gz "$side" "$work/gzip/$side/files.tar" -n; done

tarred "$work/gzip/first/files.tar" first --owner=ada:1000 "${usual[@]}"
tarred "$work/gzip/second/files.tar" second --owner=brian:1001 "${usual[@]}"
touch -d '2026-03-07 10:16:02Z' "$work/gzip/first/files.tar"
touch -d '2026-03-29 22:41:41Z' "$work/gzip/second/files.tar"
for side in "${sides[@]}"; do gzipped two-gzip-time-and-tar-owner files.tar.gz "$side" "$work/gzip/$side/files.tar"; done

echo 'made at 2026-03-07T10:16:02Z' >"$work/tree/first/docs/one.txt"
echo 'made at 2026-03-29T22:41:41Z' >"$work/tree/second/docs/one.txt"
tarred "$work/gzip/first/files-first.tar" first "${usual[@]}"
tarred "$work/gzip/second/files-of-others.tar" second --mtime='2026-03-29 22:41:41Z' "${usual[@]}"
touch -d '2026-01-01 00:00:00Z' "$work"/gzip/*/files-*.tar
gzipped three-gzip-name-tar-time-and-text files.tar.gz first "$work/gzip/first/files-first.tar"
gzipped three-gzip-name-tar-time-and-text files.tar.gz second "$work/gzip/second/files-of-others.tar"
