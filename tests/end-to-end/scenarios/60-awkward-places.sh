# shellcheck shell=bash
# paths with spaces and non-ASCII letters; BOM, CRLF and bytes that are not UTF-8; a shallow clone, a worktree, a submodule
# Truth: the same two unittest tests each time; a maintenance.yml with BOM and CRLF is read; one that is not UTF-8 is refused by line.

subject="$work/$name/täst søbject/größe"
file test_größe.py <<'X'
import unittest


class Größe(unittest.TestCase):
    def test_ä(self):
        self.assertEqual("ä", "ä")

    def test_leer(self):
        self.assertFalse("")
X
file 'a b/leer é.py' <<<'wert = "ü"'
file .gitignore <<<'__pycache__/'
printf '\xef\xbb\xbfsubsystems:\r\n  - name: größe\r\n    paths: ["**"]\r\n    owner: "@org/owners"\r\n    reviewer: "@org/reviewers"\r\n' >"$subject/maintenance.yml"
commit
origin=$subject

maintain Test --run-subject-code
exits 0
measures tests.executed 2
leaves_nothing_new
maintain CheckOwnership
exits 0
finds subsystems-have-an-owner-and-a-reviewer holds 1
finds no-module-is-orphaned holds 1

subject=$work/$name/shallow
git clone -q --depth 1 "file://$origin" "$subject"
maintain Test --run-subject-code
exits 0
measures tests.executed 2
leaves_nothing_new

subject=$work/$name/worktree
git -C "$origin" worktree add -q "$subject"
maintain Test --run-subject-code
exits 0
measures tests.executed 2
leaves_nothing_new

outer=$work/$name/outer
git init -q "$outer"
git -C "$outer" -c protocol.file.allow=always submodule --quiet add "file://$origin" inner
subject=$outer/inner
maintain Test --run-subject-code
exits 0
measures tests.executed 2
leaves_nothing_new

subject=$work/$name/latin
file test_a.py <<<'import unittest'
printf 'subsystems:\n  - name: gr\xf6\xdfe\n' >"$subject/maintenance.yml"
commit
maintain CheckOwnership
exits 2
says 'maintenance.yml:2'
says 'UTF-8'
