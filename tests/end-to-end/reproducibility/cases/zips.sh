# shellcheck shell=bash
# zip archives, by Info-ZIP's zip: -X leaves out its extra fields, -D the directories.
# shellcheck disable=SC2154

usual=(docs/one.txt numbers.txt run.sh)

# zipped CASE SIDE OPTIONS FILES...   packs files of the side's tree; the options are one word.
zipped() {
  local archive
  archive=$(place "$1" files.zip "$2")
  rm -f "$archive"
  (cd "$work/tree/$2" && zip -q "$3" "$archive" "${@:4}")
}

fresh() { tree first; tree second; }

# The files named in another order.
fresh
zipped zip-entry-order first -XD "${usual[@]}"
zipped zip-entry-order second -XD run.sh numbers.txt docs/one.txt
# The same, of an archive with all of zip's own fields; their times are the same.
zipped tricky-zip-order-with-fields first -D "${usual[@]}"
zipped tricky-zip-order-with-fields second -D numbers.txt docs/one.txt run.sh

# Files of another time.
find "$work/tree/second" -exec touch -d '2026-02-02 12:34:56Z' {} +
zipped zip-entry-time first -XD "${usual[@]}"
zipped zip-entry-time second -XD "${usual[@]}"
# With zip's extra field, which holds the same time once more.
zipped tricky-zip-time-twice first -D "${usual[@]}"
zipped tricky-zip-time-twice second -D "${usual[@]}"
zipped two-zip-order-and-time first -XD "${usual[@]}"
zipped two-zip-order-and-time second -XD run.sh docs/one.txt numbers.txt

# A file of other permissions.
fresh
chmod 600 "$work/tree/second/numbers.txt"
zipped zip-entry-mode first -XD "${usual[@]}"
zipped zip-entry-mode second -XD "${usual[@]}"

# Permissions, and extra fields on one side only.
zipped two-zip-mode-and-fields first -XD "${usual[@]}"
zipped two-zip-mode-and-fields second -D "${usual[@]}"

# Packed more or less thoroughly; stored and packed.
fresh
zipped zip-compression first -1XD "${usual[@]}"
zipped zip-compression second -9XD "${usual[@]}"
zipped zip-compression-stored first -0XD "${usual[@]}"
zipped zip-compression-stored second -6XD "${usual[@]}"

# Extra fields on one side only; a comment on one side only.
zipped zip-extra-field first -XD "${usual[@]}"
zipped zip-extra-field second -D "${usual[@]}"
for side in "${sides[@]}"; do zipped zip-comment "$side" -XD "${usual[@]}"; done
echo 'A comment' | zip -qz "$(place zip-comment files.zip second)"

# A file that one side has not.
zipped zip-entry-missing first -XD "${usual[@]}"
zipped zip-entry-missing second -XD numbers.txt run.sh

# The content of a file: nothing explains it; a path, and times of the files besides; the host, in a zip in a zip.
echo 'Another last line.' >>"$work/tree/second/docs/one.txt"
touch -d '2026-01-01 00:00:00Z' "$work/tree/second/docs/one.txt"
zipped zip-content first -XD "${usual[@]}"
zipped zip-content second -XD "${usual[@]}"

fresh
echo 'compiled in /build/first/repo/source' >"$work/tree/first/docs/one.txt"
echo 'compiled in /srv/second/deep/down/repo/source' >"$work/tree/second/docs/one.txt"
find "$work/tree/first" -exec touch -d '2026-01-01 00:00:00Z' {} +
find "$work/tree/second" -exec touch -d '2026-02-02 12:34:56Z' {} +
zipped two-zip-time-and-path first -XD "${usual[@]}"
zipped two-zip-time-and-path second -XD "${usual[@]}"

fresh
echo 'made on ash-01' >"$work/tree/first/docs/one.txt"
echo 'made on birch-02' >"$work/tree/second/docs/one.txt"
for side in "${sides[@]}"; do
  touch -d '2026-01-01 00:00:00Z' "$work/tree/$side/docs/one.txt"
  (cd "$work/tree/$side" && zip -qXD inner.zip "${usual[@]}")
  touch -d '2026-01-01 00:00:00Z' "$work/tree/$side/inner.zip"
done
zipped zip-in-zip first -XD inner.zip run.sh
zipped zip-in-zip second -XD inner.zip run.sh
