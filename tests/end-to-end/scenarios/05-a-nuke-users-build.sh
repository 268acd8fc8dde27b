# shellcheck shell=bash
# a build as a NUKE user writes it (tests/nuke-user), on a solution made for it
# Truth: the sample has 2 tests, one of them slow and left out of a local build; version 1.2.0 is the newest of its changelog. The plan of Pack is Restore
# Compile Pack. Flaky fails and does not end the build, so Repair runs; the exit code is that of a failure. Announce runs only with a token, which is
# never printed. Two packages lie in the feed after Publish: the library's, and nothing else once the same one is pushed again (exit code of the push: 0).

file .nuke/parameters.json <<<'{ "Solution": "Sample.slnx" }'
file .gitignore <<'X'
bin/
obj/
output/
feed/
artifacts/
.nuke/temp/
.nuke/build.schema.json
X
file global.json < "$repository/global.json"
file CHANGELOG.md <<'X'
# Changelog

## [Unreleased]

## [1.2.0] - 2026-01-02
### Added
- A greeting.

## [1.1.0] - 2025-12-01
- Nothing to speak of.
X
file Sample.slnx <<'X'
<Solution>
  <Folder Name="/tests/">
    <Project Path="tests/Sample.Tests/Sample.Tests.csproj" />
  </Folder>
  <Project Path="src/Sample/Sample.csproj" />
</Solution>
X
file src/Sample/Sample.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
X
file src/Sample/Greeting.cs <<'X'
namespace Sample;

public static class Greeting
{
    public static string For(string name) => $"Hello, {name}!";
}
X
file tests/Sample.Tests/Sample.Tests.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <IsPackable>false</IsPackable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="[18.11.0]" />
    <PackageReference Include="xunit" Version="[2.9.3]" />
    <PackageReference Include="xunit.runner.visualstudio" Version="[3.1.5]" />
    <ProjectReference Include="../../src/Sample/Sample.csproj" />
  </ItemGroup>
</Project>
X
file tests/Sample.Tests/Greetings.cs <<'X'
using Xunit;

namespace Sample;

public class Greetings
{
    [Fact]
    public void AreFriendly() => Assert.Equal("Hello, you!", Greeting.For("you"));

    [Fact]
    [Trait("Speed", "Slow")]
    public void AreFriendlyToMany() => Assert.Equal("Hello, all!", Greeting.For("all"));
}
X
commit

user() {
  log=$work/$name/$((++runs)).log
  printf '  $ dotnet _build.dll %s\n' "$*"
  (cd "$subject" && env -u CI -u GITHUB_ACTIONS timeout 600 dotnet "$work/$name/build/_build.dll" "$@" --root "$subject") >"$log" 2>&1 </dev/null
  code=$?
}

log=$work/$name/compile.log
dotnet build "$repository/tests/nuke-user/build" -c Release -o "$work/$name/build" -v q -nologo >"$log" 2>&1 </dev/null
code=$?
exits 0

user --help
exits 0
says 'Pack (default)'
says '--stamp-value'
never_says 'Flaky'

user Pack --plan
exits 0
says 'Restore'
never_says 'Announce'

user Print StampVersion --numbers 3+4 5
exits 0
says 'Projects = "Sample, Sample.Tests"'
says 'Numbers = "3,4,5"'
says 'Branch = "main"'
says '// Version: 1.2.0'

user Test Archive Clean
exits 0
says '// Passed: 1'
check "the package bears the version of the changelog" test -s "$subject/output/packages/Sample.1.2.0.nupkg"
check "the archive holds the package" python3 -m zipfile -t "$subject/output/sample.zip"
check "one hash is written" grep -cE '^[0-9a-f]{32,64}  packages/Sample.1.2.0.nupkg$' "$subject/output/sha256.txt"

mkdir -p "$subject/feed"
user Publish --nu-get-api-key 's3cr3t-key' --no-quick --skip Restore Test
exits 2
says '--no-quick'

user Publish --nu-get-api-key 's3cr3t-key'
exits 0
never_says 's3cr3t-key'
check "the package is in the feed" test -n "$(find "$subject/feed" -name 'Sample.1.2.0.nupkg' 2>/dev/null)"

user Announce --announce-token 'very-secret-token'
exits 0
never_says 'very-secret-token'
check "the announcement quotes the changelog" grep -q 'A greeting.' "$subject/output/announcement.json"

user Announce
exits 0
says 'AnnounceToken != null'

user Flaky Repair
exits 255
says 'Repaired what'
says 'After 2 attempts'

user Pack --no-such-thing
exits 2
