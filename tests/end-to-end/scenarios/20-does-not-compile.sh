# shellcheck shell=bash
# a .NET repository that does not compile
# Truth: one error, CS0029 at Broken.cs:5; nothing can be said of its tests.

file Broken.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
X
file Broken.cs <<'X'
namespace Broken;

public static class Answer
{
    public static int Value() => "forty-two";
}
X
file .gitignore <<'X'
bin/
obj/
X
commit

maintain Test --run-subject-code
exits 1
finds subject-restores holds 1
finds subject-compiles violated 1
finds all-tests-pass not-checked 1
finds tests-were-executed not-checked 1
finds no-test-is-skipped not-checked 1
says 'Broken.cs:5'
says 'CS0029'
leaves_nothing_new
