# shellcheck shell=bash
# Files of no form that is read, files of one side, and permissions.
# shellcheck disable=SC2154

# One side has no such file.
printf 'made sometimes\n' >"$(place output-missing sometimes.txt first)"
mkdir -p "$corpus/output-missing/second"

# The same bytes with other permissions; and with a time in them besides.
printf '#!/bin/sh\necho ready\n' | tee "$(place output-mode run.sh first)" >"$(place output-mode run.sh second)"
printf '#!/bin/sh\n# made 2026-03-07T10:16:02Z\necho ready\n' >"$(place two-mode-and-time run.sh first)"
printf '#!/bin/sh\n# made 2026-03-29T22:41:41Z\necho ready\n' >"$(place two-mode-and-time run.sh second)"

# Bytes that nothing reads, from the generator's two seeds.
noise='import random, sys; sys.stdout.buffer.write(b"\0\1NOISE" + random.Random(sys.argv[1]).randbytes(400))'
for side in "${sides[@]}"; do python3 -c "$noise" "$side" >"$(place binary-content noise.bin "$side")"; done

# Objects of gcc: paths of the same length in the debugging information, and __DATE__ and __TIME__ of two days.
for side in "${sides[@]}"; do
  objects=$work/objects/${side/second/other}
  mkdir -p "$objects"
  printf 'int answer(void) { return 42; }\n' >"$objects/answer.c"
  (cd "$work" && gcc -g -c "$objects/answer.c" -o "$(place binary-path answer.o "$side")")
  printf 'const char *built(void) { return "built " __DATE__ " " __TIME__; }\n' >"$work/built.c"
  if [ "$side" = first ]; then seconds=1772878562; else seconds=1774824101; fi
  (cd "$work" && SOURCE_DATE_EPOCH=$seconds gcc -c built.c -o "$(place binary-time built.o "$side")")
done
sed "s#/build/first/repo#$work/objects/first#; s#/srv/second/deep/down/repo#$work/objects/other#" \
  "$corpus/traces.json" >"$corpus/binary-path/traces.json"
