# shellcheck shell=bash
# unknown names, broken values and a broken maintenance.yml
# Truth: each exits 2 before anything ran, and names the nearest known name or the place.

file README.md <<<'A repository.'
file package.json <<<'{ "name": "cup", "version": "1.0.0", "scripts": { "test": "node --test" } }'
commit

maintain Tset
exits 2
says 'Test'
maintain Test --srtict
exits 2
says '--strict'
maintain Test --strict perhaps
exits 2
says 'perhaps'
build Test --subject "$subject" --artifacts-directory "$results" --as-of yesterday
exits 2
says 'yesterday'
maintain Test --maintenance-file "$work/no-such.yml"
exits 2
says 'no-such.yml'

printf 'subsystems:\n  - name: cup\n    path: [/]\n' >"$subject/maintenance.yml"
maintain Test
exits 2
says 'maintenance.yml:3'
says 'paths'
check 'nothing ran' lacks . <(find "$results" -name 'findings.sarif' 2>/dev/null)
