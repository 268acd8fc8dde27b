# shellcheck shell=bash
# a library, a dataset from a seed, and builds that misbehave, made twice under different skies
# Truth, by how the subject was made: the library (an assembly, its symbols and a package) and the dataset come out the same; what the forgetful generator makes does not.

library() {
  mkdir -p "$subject/src"
  cat >"$subject/src/lib.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>1.2.3</Version></PropertyGroup>
</Project>
XML
  echo 'namespace L; public static class C { public static int One() => 1; }' >"$subject/src/c.cs"
  printf 'bin/\nobj/\n' >"$subject/.gitignore"
}

# recipe NAME PROGRAM [KEY: VALUE ...]   declares one more recipe that runs a program of Python and makes out/NAME/.
recipe() {
  mkdir -p "$subject"
  [ -f "$subject/maintenance.yml" ] || printf 'reproducibility:\n  recipes:\n' >"$subject/maintenance.yml"
  printf 'import os\nos.makedirs("out/%s", exist_ok=True)\nfile = open("out/%s/made.txt", "w")\n%s\n' "$1" "$1" "$2" >"$subject/$1.py"
  printf '    - name: %s\n      command: [python3, %s.py]\n      outputs: [out/%s/]\n' "$1" "$1" "$1" >>"$subject/maintenance.yml"
  shift 2
  for line; do printf '      %s\n' "$line" >>"$subject/maintenance.yml"; done
}

verify() { maintain VerifyReproducible --run-subject-code "$@"; }
report() { find "$results" -name reproducibility.json; }
# causes OUTPUT   the causes that were named for an output, sorted.
causes() {
  python3 -c 'import json, sys
for recipe in json.load(open(sys.argv[1]))["recipes"]:
    for output in recipe["outputs"]:
        if output["path"] == sys.argv[2]:
            print(*sorted({each["cause"] for each in output.get("differences", [])}))' "$(report)" "$1"
}
names() { check "$1: $2" test "$(causes "$1")" = "$2"; }
swept() { check 'nothing of the builds is left' test -z "$(find "$results" -maxdepth 3 -name 'builds-*' -type d)"; }

subject=$work/$name/good
library
recipe dataset 'import random
random.seed(42)
file.write(" ".join(str(random.randint(0, 99)) for _ in range(100)))'
mkdir -p "$subject/out/dataset"
python3 -c 'import random
random.seed(42)
print(" ".join(str(random.randint(0, 99)) for _ in range(100)), end="")' >"$subject/out/dataset/made.txt"
(cd "$subject" && sha256sum out/dataset/made.txt >SUMS)
printf '  hashes: [SUMS]\n' >>"$subject/maintenance.yml"
commit
verify
exits 0
finds builds-are-reproducible holds 1
finds packages-are-reproducible holds 1
finds recipe-outputs-are-reproducible holds 1
finds outputs-match-recorded-hashes holds 1
finds build-settings-are-deterministic holds 1
measures outputs.compared 4
measures outputs.different 0
swept
leaves_nothing_new
statement=$(find "$results" -name 'lib.dll.intoto.json')
check 'each output has a statement' test "$(find "$results" -name '*.intoto.json' | wc -l)" -eq 4

verify --statement "$statement"
exits 0
finds outputs-match-recorded-hashes holds 1
sed -i 's/"sha256": "...../"sha256": "00000/' "$statement"
verify --statement "$statement"
exits 1
finds outputs-match-recorded-hashes violated 1

subject=$work/$name/bad
library
sed -i 's|<Version>1.2.3</Version>|<Deterministic>false</Deterministic><GenerateAssemblyInfo>true</GenerateAssemblyInfo>|' "$subject/src/lib.csproj"
recipe forgetful 'import random
file.write(" ".join(str(random.randint(10, 99)) for _ in range(50)))'
recipe dated 'import time
file.write("made on " + time.strftime("%Y-%m-%d %H:%M:%S") + "\n")'
recipe placed 'file.write("made in " + os.getcwd() + "\n")'
recipe homesick 'os.environ["HOME"].endswith("first/home") or exit("not at home")'
recipe spilling 'open("../spill.txt", "w").write("x")'
recipe caching 'open("/tmp/cache-of-a-recipe", "w").write("x")
file.write("the same")'
recipe silent 'file.close(); os.remove(file.name)'
recipe hanging 'import time
time.sleep(600)' 'timeout: 3s'
recipe asking 'file.write(input())'
commit
verify
exits 1
# Without Deterministic the SDK maps no paths and NuGet does not look at SOURCE_DATE_EPOCH.
names src/bin/Release/net10.0/lib.dll 'pe-module-id pe-pdb-path pe-time-stamp'
names src/bin/Release/net10.0/lib.pdb pdb-document-path
names out/dated/made.txt text-time
names out/placed/made.txt text-build-path
names out/forgetful/made.txt text-random
finds build-settings-are-deterministic violated 1
finds builds-are-reproducible violated 4
finds packages-are-reproducible violated 1
says '"homesick" succeeds in the first build and fails in the other'
says '"spilling" writes outside of the repository'
says '"caching" writes outside of the repository: "/tmp/cache-of-a-recipe"'
check '/tmp stays as it was' test ! -e /tmp/cache-of-a-recipe
says '"silent" ran and made no file that its "outputs" name'
says '"hanging" fails in a fresh clone: "python3 hanging.py" did not end within'
says '"asking" fails in a fresh clone'
swept
leaves_nothing_new

subject=$work/$name/explained
recipe placed 'file.write("made in " + os.getcwd() + "\n")'
recipe forgetful 'import random
file.write(" ".join(str(random.randint(10, 99)) for _ in range(50)))'
commit
verify --explain --variations directory time-zone
exits 1
says '"out/placed/made.txt" holds the path of the directory that was built, at "line 1". By itself the directory and its depth brings it about.'
says '"out/forgetful/made.txt" holds a value that is made anew, at "line 1". It differs although nothing is varied.'

subject=$work/$name/good
verify --variations all
exits 0
measures outputs.different 0
measures variations.asked 15
verify --commit nowhere
exits 2
says 'There is no commit "nowhere"'
verify --variations time-zon
exits 2
says 'There is no variation'
verify --statement "$subject/SUMS"
exits 2
says 'is no statement of VerifyReproducible'
maintain VerifyReproducible
exits 1
finds builds-are-reproducible not-checked 1
says 'Add --run-subject-code'
echo 'namespace L; public static class D { }' >"$subject/src/d.cs"
verify --variations directory
exits 0
says 'HEAD is rebuilt, without the changes in the working tree'
rm "$subject/src/d.cs"
