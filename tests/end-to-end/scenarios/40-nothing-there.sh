# shellcheck shell=bash
# an empty directory, a missing one, a file, and a bare repository
# Truth: none of them can be maintained; each is wrong usage with a next step.

mkdir -p "$subject"
maintain MonthlyHealth
exits 2
says 'nothing to maintain'

subject=$work/$name/missing
maintain Test
exits 2
says '/missing"'

subject=$work/$name/file
echo text >"$subject"
maintain Test
exits 2

subject=$work/$name/bare
git init -q --bare "$subject"
maintain Test
exits 2
says 'bare'
check 'leaves no report' lacks . <(find "$results" -name 'report.*' 2>/dev/null)
