# shellcheck shell=bash
# releases that say what changed, and releases that do not
# Truth: in "kept" 2.0.0 takes away what 1.0.0 had announced, what is still deprecated goes in 3.0 and has a page, and the snapshots were
# written with the change. In "broken" 1.1.0 takes away what nobody announced, keeps what was to be gone in 1.1 without a page about it, and
# its snapshots are those of 1.0.0; its model was trained with another tokenizer than the one that is there; a constant of it changed, which
# its changelog does not say, as that of "kept" does. "unreleased" has no release, and the
# packages of "packages" have one each. "generated" has a type that its build writes: without it nobody can tell what a changed member is, and
# with the build everybody can.

# library VERSION MEMBERS   a packable library.
library() {
  file src/Lib/Lib.csproj <<PROJECT
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>$1</Version></PropertyGroup></Project>
PROJECT
  file src/Lib/Reader.cs <<CODE
namespace Lib;

public class Reader
{
    public string Read(string text) => text;
$2
}
CODE
}
most() { file src/Lib/Most.cs <<<"namespace Lib; public static class Limits { public const int Most = $1; }"; }
obsolete() { printf '    [System.Obsolete("Use Read. Will be removed in %s.")] public string %s(string text) => text;\n' "$2" "$1"; }
# model HASH   a tokenizer, and metadata of a model that was trained with the one of that SHA-256.
tokenizer='{"version": "1.0", "added_tokens": [], "model": {"type": "WordLevel", "vocab": {"<unk>": 0, "fn": 1}, "unk_token": "<unk>"}}'
model() {
  printf '%s' "$tokenizer" | file data/tokenizer.json
  file models/metadata.json <<<"{\"name\": \"small\", \"tokenizer_sha256\": \"$1\"}"
  file maintenance.yml <<<'compatibility: { models: [models/metadata.json] }'
}
release() { git -C "$subject" tag "v$1"; }
again() { git -C "$subject" add -A && git -C "$subject" -c user.name=author -c user.email=author@example.org commit -q -m "feat: $1"; }

subject=$work/$name/unreleased
library 1.0.0 ''
commit
maintain CheckCompat
exits 0
says 'Nothing was released yet'
maintain UpdateContracts
exits 0
check 'the API is written down' grep -q 'Reader.Read' "$subject/.nuke/contracts/api/Lib.txt"
again snapshots
maintain CheckCompat
exits 0
finds contract-snapshots-are-current holds 1

subject=$work/$name/kept
library 1.0.0 "$(obsolete Parse 2.0; obsolete Scan 3.0)"
most 10
model "$(printf '%s' "$tokenizer" | sha256sum | head -c 64)"
file docs/migration.md <<<'Instead of `Parse` and `Scan`, call `Read`.'
commit
release 1.0.0
library 2.0.0 "$(obsolete Scan 3.0)"
most 20
file CHANGELOG.md <<<'- `Reader.Most` is 20; it was 10.'
maintain UpdateContracts
exits 0
again next
maintain CheckCompat
exits 0
finds version-matches-changes holds 1
finds removals-were-deprecated-first holds 1
finds deprecations-have-a-migration-page holds 1
finds deprecations-are-not-overdue holds 1
finds behaviour-changes-are-in-the-changelog holds 1
finds contract-snapshots-are-current holds 1
finds model-was-trained-with-this-tokenizer holds 1
maintain CheckCompat --next-version 1.5.0
exits 1
finds version-matches-changes violated 1
says 'demands version 2.0.0, not 1.5.0'

subject=$work/$name/broken
model "$(printf 'another' | sha256sum | head -c 64)"
library 1.0.0 "$(obsolete Scan 1.1; echo '    public int Count => 0;')"
most 10
file CHANGELOG.md <<<'- `Reader.Most` is 10.'
commit
maintain UpdateContracts
exits 0
again snapshots
release 1.0.0
library 1.1.0 "$(obsolete Scan 1.1)"
most 20
again next
maintain CheckCompat
exits 1
finds version-matches-changes violated 1
finds removals-were-deprecated-first violated 1
finds deprecations-have-a-migration-page violated 1
finds deprecations-are-not-overdue violated 1
finds behaviour-changes-are-in-the-changelog violated 1
finds contract-snapshots-are-current violated 1
finds model-was-trained-with-this-tokenizer violated 1
says 'Lib.Reader.Count'
pinned=$work/$name/results/twice
maintain CheckCompat
check 'a report is there' test -n "$(find "$results" -name compatibility.json)"
maintain CheckCompat --since no-such-revision
exits 2
says 'There is no revision "no-such-revision"'
check 'what the last run found is not taken for what this one did' test -z "$(find "$results" -name compatibility.json)"
pinned=''
maintain CheckCompat --next-version banana
exits 2
says '--next-version "banana" is not a version'

subject=$work/$name/packages
library 1.0.0 '    public int Count => 0;'
commit
git -C "$subject" tag lib-v1.0.0
git -C "$subject" tag tool-v3.0.0
library 1.1.0 ''
again next
maintain CheckCompat
exits 1
finds version-matches-changes not-checked 1
says '"lib-v1.0.0", "tool-v3.0.0"'
never_says 'Nothing was released yet'
maintain CheckCompat --since lib-v1.0.0
exits 1
says 'demands version 2.0.0, not 1.1.0'

subject=$work/$name/generated
file .gitignore <<<$'bin/\nobj/'
shape() {
  file src/Lib/Lib.csproj <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>$1</Version></PropertyGroup>
  <Target Name="Generate" BeforeTargets="CoreCompile">
    <WriteLinesToFile File="\$(IntermediateOutputPath)Size.cs" Lines="namespace Lib { public struct Size { } }" Overwrite="true" />
    <ItemGroup><Compile Include="\$(IntermediateOutputPath)Size.cs" /></ItemGroup>
  </Target>
</Project>
PROJECT
  file src/Lib/Shape.cs <<<"namespace Lib { public class Shape { public Size Of($2) => default; } }"
}
shape 1.0.0 'int scale'
commit
release 1.0.0
shape 1.1.0 'int scale, int more'
again next
maintain CheckCompat
exits 1
says 'Neither a witness that it breaks nor a proof that it does not could be found'
maintain CheckCompat --run-subject-code
exits 1
says 'demands version 2.0.0, not 1.1.0'
leaves_nothing_new
