# shellcheck shell=bash
# an artifacts directory that cannot be written, and a full disk
# Truth: exit 2 with the path and the next step; nothing half-written is left to be believed; a log ends where the disk does.

file test_a.py <<'X'
import unittest


class A(unittest.TestCase):
    def test_a(self):
        pass
X
commit
pinned=$results

mkdir -p "$results"
if mount -t tmpfs -o ro tmpfs "$results" 2>/dev/null; then
  # Root writes everywhere but on a mount: one that is read-only, and one that is full.
  maintain CheckOwnership
  umount "$results"
  exits 2
  says "$results"

  mount -t tmpfs -o size=64k tmpfs "$results"
  head -c 1m /dev/zero >"$results/filler" 2>/dev/null
  maintain CheckOwnership
  exits 2
  says "$results"
  check 'leaves nothing half-written' lacks . <(find "$results" -type f ! -name filler ! -path '*/logs/*')
  umount "$results"
elif [ "$(id -u)" -ne 0 ]; then
  chmod a-w "$results"
  maintain CheckOwnership
  chmod u+w "$results"
  exits 2
  says "$results"
  printf '  not shown here: a full disk, which takes a mount\n'
else
  printf '  not shown here: root writes everywhere, and may not mount\n'
fi
