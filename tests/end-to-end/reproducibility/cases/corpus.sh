# shellcheck shell=bash
# The words that cases in shell are written in. `corpus` is the directory that is made, `work` one inside it for what is in between.
# shellcheck disable=SC2034,SC2154

sides=(first second)

# place CASE FILE SIDE   where a case's file goes; its directory is made.
place() {
  mkdir -p "$corpus/$1/$3"
  printf '%s' "$corpus/$1/$3/$2"
}

# tree SIDE   a directory with three files of fixed content, mode and time, to be packed.
tree() {
  rm -rf "$work/tree/$1"
  mkdir -p "$work/tree/$1/docs"
  printf 'The first of three.\n' >"$work/tree/$1/docs/one.txt"
  seq 1 2000 >"$work/tree/$1/numbers.txt"
  printf '#!/bin/sh\necho ready\n' >"$work/tree/$1/run.sh"
  chmod 644 "$work/tree/$1"/*.txt "$work/tree/$1"/docs/*
  chmod 755 "$work/tree/$1/run.sh" "$work/tree/$1/docs" "$work/tree/$1"
  find "$work/tree/$1" -exec touch -d '2026-01-01 00:00:00Z' {} +
}
