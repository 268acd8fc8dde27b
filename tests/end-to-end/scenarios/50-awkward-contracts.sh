# shellcheck shell=bash
# contracts that cannot be read, and those that only one side has
# Truth: since 1.0.0 "late" came, "gone" went, and "training" needs a key more, which breaks; "twice" has one id for two tokens, "remote" looks at
# another machine, "cut" is half a schema where it was a whole one, which breaks too; the help of "hangs" never ends and that of "silent" says
# nothing. What can be read is compared all the same, and nothing of what cannot be read is said to hold. The assembly that "Lib" stands on is
# no assembly: what of it can be told without that is told.

declared() {
  file maintenance.yml <<'YAML'
compatibility:
  command-lines:
    - name: hangs
      help: [python3, hangs.py, --help]
    - name: silent
      help: [python3, silent.py, --help]
  configurations:
    - name: training
      schema: schemas/training.json
    - name: late
      schema: schemas/late.json
    - name: gone
      schema: schemas/gone.json
    - name: remote
      schema: schemas/remote.json
    - name: cut
      schema: schemas/cut.json
YAML
}
schema() { file "schemas/$1.json" <<<"{\"type\": \"object\", \"properties\": {\"rate\": {\"type\": \"number\"}, \"seed\": {\"type\": \"integer\"}}, \"required\": $2}"; }
tokenizer() { file data/tokenizer.json <<<"{\"added_tokens\": [], \"model\": {\"type\": \"WordLevel\", \"vocab\": {\"<unk>\": 0, \"fn\": 1, \"let\": $1}, \"unk_token\": \"<unk>\"}}"; }
library() {
  file src/Lib/Lib.csproj <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>$1</Version></PropertyGroup>
  <ItemGroup><Reference Include="Other"><HintPath>Other.dll</HintPath></Reference></ItemGroup>
</Project>
PROJECT
  file src/Lib/Shape.cs <<<"namespace Lib; public class Shape { public int Edges => 3; $2 public Other.Size Of($3) => default; }"
}

subject=$work/$name/awkward
declared
schema training '["rate"]'
schema gone '["rate"]'
schema remote '[]'
schema cut '[]'
tokenizer 2
file hangs.py <<<'import time; time.sleep(600)'
file silent.py <<<''
file src/Lib/Other.dll <<<'this is no assembly'
library 1.0.0 'public int Corners => 3;' 'int scale'
commit
git -C "$subject" tag v1.0.0
schema training '["rate", "seed"]'
schema late '[]'
rm "$subject/schemas/gone.json"
file schemas/remote.json <<<'{"$ref": "https://example.org/schema.json"}'
file schemas/cut.json <<<'{"type": "object", "properties": {'
tokenizer 1
library 1.1.0 '' 'int scale, int more'
git -C "$subject" add -A && git -C "$subject" -c user.name=author -c user.email=author@example.org commit -q -m 'feat: next'

maintain CheckCompat
exits 1
says 'Lib.Shape.Corners'
says 'demands version 2.0.0, not 1.1.0'
says '"seed"'
says '"schemas/cut.json" can no longer be read'
says 'https://example.org/schema.json'
says '"fn" and "let" have the same id 1'
says '"gone"'
says '--run-subject-code'
never_says '"late" could not'
maintain CheckCompat --run-subject-code
exits 1
says 'did not end within'
says 'prints nothing'
says 'Lib.Shape.Corners'
leaves_nothing_new
maintain UpdateContracts
exits 1
says 'could not be read'
check 'what can be read has its snapshot' test -s "$subject/.nuke/contracts/configuration/training.txt"
check 'what cannot be read has none' test ! -e "$subject/.nuke/contracts/configuration/cut.txt"

subject=$work/$name/unborn
file README.md <<<'# Nothing yet'
file requirements.txt <<<''
commit
maintain CheckCompat
exits 0
says 'Nothing was released yet'
says 'UpdateContracts writes the first'
