# shellcheck shell=bash
# what lies awkwardly and what builds do awkwardly: shallow, sparse, LFS, submodules; huge, countless, nameless and unreadable outputs; killed runs
# Truth, by how each subject is made:
# - The clones of a commit are whole wherever the commit lies, however little of it the working tree holds; what the repository itself
#   does not hold (history, a submodule, LFS contents) is said by name. A commit is built, not what is checked out.
# - 3 GB of zeros with a word at the front and one at the end are the same; one byte beyond 2 GiB is not, and its offset is named. Three files of
#   1 GB and 20,000 small ones are the same. None of it is held in memory, and holes stay holes.
# - A pipe, a file that its owner may not read (but for root) and a name that is no UTF-8 cannot be compared: not checked, never "the same".
#   Links are compared by where they lead: "." and ".." differ, and so does the build's own path. A daemon is ended and named. Deleting
#   .git, or the clone, is a fault of the recipe that does it.
# - On a disk with room for one clone and a half nothing is begun; a build that fills the rest is no difference between builds.
# - After kill -9 nothing of the run survives the next; after SIGINT to the group nothing is left at once.

# recipe NAME PROGRAM [KEY: VALUE ...]   declares one more recipe that runs a program of Python and makes out/NAME/; `second` tells the builds apart.
recipe() {
  mkdir -p "$subject"
  [ -f "$subject/maintenance.yml" ] || printf 'reproducibility:\n  recipes:\n' >"$subject/maintenance.yml"
  printf 'import os, subprocess, sys, time\nout = "out/%s/"\nos.makedirs(out, exist_ok=True)\nsecond = os.getcwd().endswith("-again")\n%s\n' "$1" "$2" >"$subject/$1.py"
  printf '    - name: %s\n      command: [python3, %s.py]\n      outputs: [out/%s/]\n' "$1" "$1" "$1" >>"$subject/maintenance.yml"
  shift 2
  for line; do printf '      %s\n' "$line" >>"$subject/maintenance.yml"; done
}

verify() { maintain VerifyReproducible --run-subject-code "$@"; }
report() { find "$results" -name reproducibility.json; }
# of EXPRESSION   something of the report: `report`, `recipe` by name, `output` by path.
of() {
  python3 -c 'import json, sys
report = json.load(open(sys.argv[1]))
recipe = {each["name"]: each for each in report["recipes"]}
output = {each["path"]: each for own in report["recipes"] for each in own["outputs"]}
print(eval(sys.argv[2]))' "$(report)" "$1"
}
is() { check "$1 is $2" is_as "$1" "$2"; }
is_as() { local found; found=$(of "$1") || return; [ "$found" = "$2" ] || { echo "it is $found"; return 1; }; }
swept() { check 'nothing of the builds is left' test -z "$(find "$results" -maxdepth 3 -name 'builds-*')"; }
as_author() { git -c user.name=author -c user.email=author@example.org "$@"; }

# --- where a commit lies -----------------------------------------------------------------------------------------------------------------
subject=$work/$name/history
recipe copy 'open(out + "value", "w").write(open("value").read())'
echo one | file value
commit
as_author -C "$subject" tag -a -m first v1
git -C "$subject" checkout -q -b other
echo other | file value
as_author -C "$subject" commit -q -a -m 'feat: other'
git -C "$subject" checkout -q main
echo two | file value
as_author -C "$subject" commit -q -a -m 'feat: second'
git -C "$subject" checkout -q --detach
origin=$subject
made() { is "output['out/copy/value']['first']['sha256'][:8]" "$(printf '%s\n' "$1" | sha256sum | head -c 8)"; is "report['commit']" "$(git -C "$origin" rev-parse "$2^{commit}")"; }
built() { verify --variations umask "${@:3}"; exits 0; made "$1" "$2"; }
built two main
built one v1 --commit v1
built other other --commit "$(git -C "$origin" rev-parse --short other)"
leaves_nothing_new

subject=$work/$name/shallow
git clone -q --depth 1 --branch main "file://$origin" "$subject" 2>/dev/null
built two main
says 'The repository is shallow: a version that is counted from history may come out wrong. Fetch the whole history.'
leaves_nothing_new

subject=$work/$name/without-a-commit
recipe copy 'open(out + "value", "w").write("1")'
git init -q "$subject"
verify --variations umask
exits 0
is "report['commit']" None

subject=$work/$name/bare
git init -q --bare "$subject"
verify
exits 2
says 'is a bare repository: it has no files to look at. Clone it and name the clone.'

# --- what a repository does not hold -------------------------------------------------------------------------------------------------------
subject=$work/$name/outer
recipe inner 'name = "inner/value"
open(out + "value", "w").write(open(name).read() if os.path.exists(name) else "nothing")'
git init -q -b main "$subject"
git -C "$subject" -c protocol.file.allow=always submodule --quiet add "file://$origin" inner
as_author -C "$subject" commit -q -m 'chore: inner'
git -C "$subject" add -A
as_author -C "$subject" commit -q -m 'feat: first'
outer=$subject
inner_is() { is "output['out/inner/value']['first']['sha256'][:8]" "$(printf '%b' "$1" | sha256sum | head -c 8)"; }
verify --variations umask
exits 0
inner_is 'two\n'
never_says 'The submodule'
subject=$work/$name/without-inner
git clone -q "file://$outer" "$subject"
for mode in '--commit HEAD' --working-tree; do
  # shellcheck disable=SC2086 # two words
  verify --variations umask $mode
  exits 0
  inner_is nothing
  says 'The submodule "inner" is not here'
  says 'it is built without. Run "git submodule update --init".'
done

subject=$work/$name/sparse
recipe data 'import shutil
for name in "large/data.bin", "side/other.txt":
    if os.path.exists(name):
        shutil.copy(name, out)'
printf 'version https://git-lfs.github.com/spec/v1\noid sha256:%064d\nsize 12345\n' 1 | file large/data.bin
echo other | file side/other.txt
echo '*.bin filter=lfs -text' | file .gitattributes
commit
git -C "$subject" config filter.lfs.smudge "touch '$work/$name/filtered'; cat"
git -C "$subject" config filter.lfs.clean "touch '$work/$name/filtered'; cat"
git -C "$subject" sparse-checkout set large 2>/dev/null
rm -f "$work/$name/filtered"
verify --variations umask
exits 0
says 'The repository keeps files in git-lfs: "large/data.bin" are built as the pointers that were committed.'
says 'The subject is checked out in part (sparse): 1 file of it, "side/other.txt" first,'
is "sorted(output)" "['out/data/data.bin', 'out/data/other.txt']"
verify --variations umask --working-tree
exits 0
says '"large/data.bin" lie there as pointers and are built as such. Run "git lfs pull".'
says '"side/other.txt" are not there, and it is built without. Run "git sparse-checkout disable".'
is "sorted(output)" "['out/data/data.bin']"
check 'no filter ran' test ! -e "$work/$name/filtered"

# --- what builds leave ---------------------------------------------------------------------------------------------------------------------
# Sizes are in bytes: 3 GiB with holes, and an offset just after 2 GiB.
subject=$work/$name/large
recipe holes 'def hollow(name, at, word):
    with open(out + name, "wb") as file:
        file.write(b"front")
        file.seek(at)
        file.write(word)
hollow("same", (3 << 30) - 4, b"back")
hollow("other", (2 << 30) + 11, b"2" if second else b"1")
for number in range(3):
    with open(out + f"part-{number}", "wb") as file:
        file.write(bytes([number]))
        file.truncate(1 << 30)'
recipe many 'for number in range(20000):
    open(out + f"{number:05}", "w").write(str(number))'
commit
# Watches what a run takes, in kB: of memory the most at once of the process that compares, of disk all below its results.
watch_it() {
  local memory=0 disk=0 now
  while [ ! -e "$work/$name/stop" ]; do
    now=$(for process in $(pgrep -f "_build.dll .*$subject"); do sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$process/status"; done 2>/dev/null | sort -n | tail -n 1)
    [ "${now:-0}" -gt "$memory" ] && memory=$now
    now=$(du -sk "$work/$name/results" 2>/dev/null | cut -f 1)
    [ "${now:-0}" -gt "$disk" ] && disk=$now
    echo "$memory $disk" >"$work/$name/taken"
    sleep 0.3
  done
}
watch_it &
watching=$!
verify --variations directory umask
touch "$work/$name/stop"
wait "$watching"
read -r memory disk <"$work/$name/taken"
exits 1
finds recipe-outputs-are-reproducible violated 1
is "output['out/holes/same']['verdict']" identical
is "output['out/holes/same']['first']['length']" $((3 << 30))
is "[(each['cause'], each['where'], each['first'][:2], each['second'][:2]) for each in output['out/holes/other']['differences']]" "[('binary-content', 'offset 0x8000000b', '31', '32')]"
is "{output[f'out/holes/part-{number}']['verdict'] for number in range(3)}" "{'identical'}"
is "len(output)" 20005
measures outputs.different 1
check "the comparison took $((memory / 1024)) MB of memory, less than 600" test "$memory" -gt 0 -a "$memory" -lt 600000
check "the results took $((disk / 1024)) MB of disk, less than 1000" test "$disk" -gt 0 -a "$disk" -lt 1000000
swept

subject=$work/$name/awkward
recipe pipe 'os.mkfifo(out + "pipe")
open(out + "file", "w").write("x")'
recipe links 'open(out + "real", "w").write("x")
os.mkdir(out + "directory")
for name, target in ("file", "real"), ("nowhere", "gone"), ("outside", "/etc/hosts"), ("to-directory", "directory"):
    os.symlink(target, out + name)
os.symlink(".." if second else ".", out + "differs")
os.symlink(os.path.abspath(out + "real"), out + "absolute")'
recipe names 'open(out + "two\nlines and spaces", "w").write("x")
open(out + "n" * 250, "w").write("x")
open(os.fsencode(out) + b"\xff\xfe.bin", "w").write("x")'
recipe daemon 'open(out + "file", "w").write("x")
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for each in 0, 1, 2:
            os.close(each)
        os.execvp("sleep", ["sleep", "1234"])
    os._exit(0)'
recipe temporary 'open(out + "file", "w").write("x")
open(os.environ["TMPDIR"] + "/large", "wb").write(bytes(200 << 20))'
recipe locked 'os.makedirs(out + "locked/deep")
open(out + "locked/deep/file", "w").write("x")
open(out + "secret", "w").write("x")
os.chmod(out + "secret", 0)
os.chmod(out + "locked", 0)'
recipe forgetting 'open(out + "file", "w").write("x")
subprocess.run(["rm", "-rf", ".git"])'
recipe deleting 'subprocess.run(["rm", "-rf", os.getcwd()], stderr=subprocess.DEVNULL)'
recipe orphaned 'open(out + "file", "w").write("x")'
commit
verify
exits 1
says '"out/pipe/pipe" of "pipe" cannot be compared. It cannot be read: no end of it came within 2 s.'
says 'of "names" cannot be compared. Its name is no UTF-8.'
is "[output[f'out/links/{each}']['verdict'] for each in ('file', 'nowhere', 'outside', 'to-directory', 'differs', 'absolute')]" \
  "['identical', 'identical', 'identical', 'identical', 'different', 'different']"
is "[each['cause'] for each in output['out/links/absolute']['differences']]" "['text-build-path']"
is "output['out/links/differs']['second']['linksTo']" ..
is "sorted(path for path in output if path.startswith('out/names/'))[1:]" "['out/names/two\\nlines and spaces']"
is "{each['name']: each['leftRunning'] for each in report['recipes'] if each['leftRunning']}" "{'daemon': ['sleep']}"
is "output['out/temporary/file']['verdict']" identical
is "output['out/locked/locked/deep/file']['verdict']" identical
says '"forgetting" takes away ".git" of the clone.'
says '"deleting" takes away the clone that it runs in.'
says '"orphaned" was not made, since an earlier recipe took the clone away.'
swept
leaves_nothing_new
check 'the daemon was ended' lacks sleep <(pgrep -af 'sleep 1234')

# --- a disk that is too small ----------------------------------------------------------------------------------------------------------------
subject=$work/$name/full
recipe fills 'open(out + "file", "wb").write(bytes(32 << 20))'
head -c 3M /dev/zero | file large.bin
commit
pinned=$work/$name/results/full
mkdir -p "$pinned"
if mount -t tmpfs -o size=5m tmpfs "$pinned" 2>/dev/null; then
  verify
  exits 2
  says 'Two clones of "full" do not fit into'
  says 'Free some, or choose another place with --artifacts-directory.'
  swept
  mount -t tmpfs -o remount,size=24m tmpfs "$pinned"
  verify
  check 'a build that fills the disk fails' test "$code" -ne 0
  says 'no space left'
  swept
  umount "$pinned"
else
  printf '  not shown here: a full disk, which takes a mount\n'
fi
pinned=

# --- runs that are killed ------------------------------------------------------------------------------------------------------------------
subject=$work/$name/killed
running=$work/$name/running
recipe slow "open(out + 'file', 'w').write('x')
if os.path.exists('$work/$name/slowly'):
    open('$running', 'w').close()
    time.sleep(4321)"
commit
pinned=$work/$name/results/killed
started() { # makes a process group of its own, as a terminal does, and waits until the recipe runs
  rm -f "$running"
  touch "$work/$name/slowly"
  python3 -c 'import os, signal, sys
os.setsid()
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])' "$repository/build.sh" VerifyReproducible --run-subject-code --subject "$subject" \
    --artifacts-directory "$pinned" --as-of 2026-01-31 >"$work/$name/$1.log" 2>&1 </dev/null &
  building=$!
  for _ in $(seq 300); do [ -e "$running" ] || sleep 0.2; done
  check "the recipe runs when SIG$1 is sent" test -e "$running"
  rm -f "$work/$name/slowly"
}
nothing_runs() {
  for _ in $(seq 50); do pgrep -f -- "$pinned|slow\.py" >/dev/null || return 0; sleep 0.2; done
  pgrep -af -- "$pinned|slow\.py"
  return 1
}
results=$pinned

started INT
kill -s INT -- "-$building"
wait "$building"
code=$?
log=$work/$name/INT.log
exits 130
check 'no process outlives it' nothing_runs
swept

started KILL
kill -s KILL "$building"
wait "$building" 2>/dev/null
check 'kill -9 leaves its clones' test -n "$(find "$results" -maxdepth 3 -name 'builds-*')"
verify
exits 0
measures outputs.different 0
check 'no process outlives the next run' nothing_runs
swept
pinned=
