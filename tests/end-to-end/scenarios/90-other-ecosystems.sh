# shellcheck shell=bash
# npm, Cargo and declared commands
# Truth: npm two pass and one fails; Cargo one passes and one is ignored; the declared command writes JUnit with one test.

subject=$work/$name/npm
file package.json <<'X'
{ "name": "cup", "version": "1.0.0", "type": "module", "scripts": { "test": "node --test" } }
X
file package-lock.json <<'X'
{ "name": "cup", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": { "": { "name": "cup", "version": "1.0.0" } } }
X
file cup.test.js <<'X'
import { test } from "node:test";
import assert from "node:assert";

test("holds tea", () => assert.equal(1, 1));
test("holds coffee", () => assert.equal(2, 2));
test("holds soup", () => assert.equal(3, 4));
X
file .gitignore <<<'node_modules/'
commit
maintain Test --run-subject-code
exits 1
finds all-tests-pass violated 1
measures tests.executed 3
says 'holds soup'
leaves_nothing_new

subject=$work/$name/cargo
file Cargo.toml <<'X'
[package]
name = "spoon"
version = "1.0.0"
edition = "2021"
X
file Cargo.lock <<'X'
version = 3

[[package]]
name = "spoon"
version = "1.0.0"
X
file src/lib.rs <<'X'
pub fn stirs() -> bool {
    true
}

#[test]
fn it_stirs() {
    assert!(stirs());
}

#[test]
#[ignore]
fn it_bends() {}
X
file .gitignore <<<'target/'
commit
if ! command -v cargo >/dev/null; then
  printf '  not shown here: Cargo is not installed\n'
else
  maintain Test --run-subject-code
  exits 1
  finds all-tests-pass holds 1
  finds no-test-is-skipped violated 1
  says 'it_bends'
  maintain CheckFormat --run-subject-code
  exits 0
  finds code-is-formatted holds 1
  leaves_nothing_new
fi

subject=$work/$name/declared
file check.sh <<'X'
mkdir -p "$1"
echo '<testsuite tests="1"><testcase classname="sieve" name="holds sand" time="0.1"/></testsuite>' > "$1/sieve.xml"
X
file maintenance.yml <<'X'
tests:
  command: [sh, check.sh, "{results}"]
  results: ["{results}/*.xml"]
X
commit
maintain Test --run-subject-code
exits 0
finds tests-were-executed holds 1
finds all-tests-pass holds 1
measures tests.executed 1
leaves_nothing_new
