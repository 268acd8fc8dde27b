# shellcheck shell=bash
# The words that scenarios are written in. `subject` and `results` are directories of the scenario's own.
# shellcheck disable=SC2154

# check STATEMENT COMMAND...   counts one statement: true when the command succeeds.
check() {
  local statement=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    printf '  ok    %s\n' "$statement"
  else
    failed=$((failed + 1))
    local told
    told=$(printf '  FAIL  %s\n%s' "$statement" "$(head -c 2000 <<<"$output" | sed 's/^/        /')")
    printf '%s\n' "$told"
    printf '%s:\n%s\n' "${name:-all scenarios}" "$told" >>"$work/failures.txt"
  fi
}

# build ARGUMENTS...   runs build.sh; its output goes to $log, its exit code to $code.
build() {
  log=$work/$name/$((++runs)).log
  printf '  $ ./build.sh %s\n' "${*//"$repository/"/}"
  timeout 900 "$repository/build.sh" "$@" >"$log" 2>&1 </dev/null
  code=$?
}

# maintain TARGET ARGUMENTS...   the same for the scenario's subject, with results in a directory of the run's own, or in `pinned`.
maintain() {
  results=${pinned:-$work/$name/results/$((runs + 1))}
  build "$@" --subject "$subject" --artifacts-directory "$results" --as-of 2026-01-31
}

exits() { check "exits $1" exits_with "$1"; }
exits_with() { [ "$code" -eq "$1" ] || { echo "it exited $code:"; tail -n 15 "$log"; return 1; }; }

says() { check "says: $1" grep -qF -- "$1" "$log"; }
never_says() { check "does not say: $1" lacks -F -- "$1" "$log"; }
lacks() { grep -n "$@"; [ $? -eq 1 ]; }

# finds RULE OUTCOME COUNT   how often a rule came to an outcome, as counted in the SARIF of the target that reports it.
# 0 is not written down: then the rule must have come to something else. A fourth word names the target, for a rule of all targets.
finds() { check "$1: $2 $3" counted "rule.$1.$2" "$3" "rule.$1." "${4:-}"; }
# measures METRIC COUNT      a deterministic count of the SARIF.
measures() { check "$1: $2" counted "$1" "$2" "$1" ""; }
counted() {
  local line files
  files=$(find "$results" -path "*${4:+/$4}/findings.sarif")
  line=$(xargs -rd '\n' grep -hF -- "\"$1\": " <<<"$files" | tr -d ' ,' | sort -u)
  [ "$line" = "\"$1\":$2" ] && return
  [ "$2" -eq 0 ] && [ -z "$line" ] && xargs -rd '\n' grep -qF -- "\"$3" <<<"$files" && return
  echo "it is ${line:-absent}"
  return 1
}

leaves() { check "leaves $1" test -s "$results/$1"; }
leaves_nothing_new() { check "leaves the subject as it was" unchanged; }
unchanged() { [ -z "$(git -C "$subject" status --porcelain --ignored)" ]; }

# file PATH   writes standard input to a file of the subject.
file() { mkdir -p "$(dirname -- "$subject/$1")" && cat >"$subject/$1"; }

commit() {
  git -C "$subject" init -q -b main &&
    git -C "$subject" add -A &&
    git -C "$subject" -c user.name=author -c user.email=author@example.org commit -q -m "feat: first"
}

# both_ways RULE   some subject holds it and some other violates it.
both_ways() { seen "$1" holds && seen "$1" violated; }
seen() { grep -rqF --include=findings.sarif -- "\"rule.$1.$2\":" "$work" || { echo "no scenario in which it is $2"; return 1; }; }
