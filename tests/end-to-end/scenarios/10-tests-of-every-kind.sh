# shellcheck shell=bash
# a .NET repository with one failing, one skipped, one hanging and two passing tests
# Truth: five tests; the hanging one is named; nothing else is wrong with it but its formatting, which is right too.

file Kinds.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
    <PackageReference Include="xunit" Version="2.9.3" />
    <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
  </ItemGroup>
</Project>
X
file Kinds.cs <<'X'
using System.Threading;
using Xunit;

namespace Kinds;

public class Passing
{
    [Fact]
    public void One() => Assert.Equal(1, 1);

    [Fact]
    public void Two() => Assert.Equal(2, 2);
}

public class Failing
{
    [Fact]
    public void Sum() => Assert.Equal(4, 2 + 3);
}

public class Skipped
{
    [Fact(Skip = "the oven is cold")]
    public void Later() => Assert.Fail("never runs");
}

public class Hanging
{
    [Fact]
    public void Forever() => Thread.Sleep(Timeout.Infinite);
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
finds subject-compiles holds 1
finds build-has-no-warnings holds 1
finds all-tests-pass violated 2
finds no-test-is-skipped violated 1
finds tests-were-executed holds 1
says 'Kinds.Failing.Sum'
says 'Kinds.Hanging.Forever'
says 'the oven is cold'
measures tests.passed 2
measures tests.failed 1
measures tests.skipped 1
leaves_nothing_new

maintain Test
exits 1
finds all-tests-pass not-checked 1
says '--run-subject-code'
