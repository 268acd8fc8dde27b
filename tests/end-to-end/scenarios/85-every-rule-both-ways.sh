# shellcheck shell=bash
# what the other scenarios do not show: rules held and violated that need a subject of their own
# Truth: a lock that does not match, a warning, an unformatted file, a project without tests, an owner who reviews alone,
#        a module without owner, a CODEOWNERS line for nothing, and a suite of more than thirty seconds.

subject=$work/$name/npm
file package.json <<<'{ "name": "cup", "version": "1.0.0", "dependencies": { "left-pad": "1.3.0" } }'
file package-lock.json <<<'{ "name": "cup", "version": "1.0.0", "lockfileVersion": 3, "requires": true, "packages": { "": { "name": "cup", "version": "1.0.0" } } }'
commit
maintain Restore --run-subject-code
exits 1
finds subject-restores violated 1
leaves_nothing_new

subject=$work/$name/warned
file Warned.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
X
file Warned.cs <<'X'
namespace Warned;

public class Thing
{
  private int never;
}
X
file .gitignore <<'X'
bin/
obj/
X
file .github/CODEOWNERS <<'X'
*.cs @org/owner
/gone/ @org/owner
X
commit
maintain MonthlyHealth --run-subject-code
exits 1
finds subject-compiles holds 1
finds build-has-no-warnings violated 1
says 'Warned.cs:5'
finds tests-were-executed violated 1
finds code-is-formatted violated 1
finds codeowners-match-the-tree violated 1
says 'CODEOWNERS:2'

subject=$work/$name/owned
file src/kettle.py <<<'BOILS = 100'
file tools/descale.py <<<'ACID = True'
file maintenance.yml <<'X'
subsystems:
  - name: kettle
    paths: [/src/]
    owner: "@org/kettle"
    reviewer: "@org/kettle"
X
commit
maintain CheckOwnership
exits 1
finds subsystems-have-an-owner-and-a-reviewer violated 1
finds no-module-is-orphaned violated 1
says 'tools'

subject=$work/$name/slow
file test_slow.py <<'X'
import time
import unittest


class Slow(unittest.TestCase):
    def test_boils(self):
        time.sleep(31)
X
file .gitignore <<<'__pycache__/'
commit
maintain Test --run-subject-code
exits 0
finds test-suite-is-fast violated 1
maintain Test --run-subject-code --strict
exits 1
