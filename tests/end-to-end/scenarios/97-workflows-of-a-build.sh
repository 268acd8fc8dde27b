# shellcheck shell=bash
# a build of another repository, which writes its GitHub workflows
# Truth: three workflows that the linter finds nothing in; a server leaves them alone; the command in one runs as it stands, secret and all.

# The engine as build.sh has made it.
build --help
exits 0

# What lies above is another repository's.
for stop in Directory.Build.props Directory.Build.targets Directory.Packages.props; do file "build/$stop" <<<'<Project />'; done
file .nuke/parameters.json <<<'{}'
file build/build.csproj <<X
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$repository/.nuke/temp/build/M31R.Automation.Engine.dll" />
  </ItemGroup>
</Project>
X
file build/Build.cs <<'X'
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.IO;

[GitHubActions(
    "continuous",
    GitHubActionsImage.UbuntuLatest,
    GitHubActionsImage.WindowsLatest,
    GitHubActionsImage.MacOsLatest,
    On = new[] { GitHubActionsTrigger.PullRequest },
    OnPushBranches = new[] { "main", "release/**" },
    OnPushExcludePaths = new[] { "docs/**" },
    InvokedTargets = new[] { nameof(Test), nameof(Pack) },
    ConcurrencyCancelInProgress = true)]
[GitHubActions(
    "release",
    GitHubActionsImage.UbuntuLatest,
    OnWorkflowDispatchRequiredInputs = new[] { nameof(Version) },
    OnWorkflowDispatchOptionalInputs = new[] { "release-notes" },
    InvokedTargets = new[] { nameof(Publish) },
    ImportSecrets = new[] { nameof(NuGetApiKey) },
    EnableGitHubToken = true,
    WritePermissions = new[] { GitHubActionsPermissions.Contents, GitHubActionsPermissions.IdToken },
    PublishCondition = "!cancelled()",
    EnvironmentName = "packages: \"nuget\" #1",
    EnvironmentUrl = "https://example.org/?a=b#c",
    FetchDepth = 0,
    TimeoutMinutes = 30)]
[GitHubActions(
    "nightly it's",
    GitHubActionsImage.SelfHosted,
    OnCronSchedule = "17 3 * * *",
    CacheKeyFiles = new[] { "it's/global.json" },
    CacheExcludePatterns = new[] { ".nuke/temp/*.log" },
    Submodules = GitHubActionsSubmodules.Recursive,
    JobConcurrencyGroup = "nightly")]
class Build : NukeBuild
{
    [Parameter] readonly string Version = "0.0.0";
    [Parameter] readonly string ReleaseNotes = "";
    [Parameter] [Secret] readonly string NuGetApiKey = "";

    AbsolutePath Packages => RootDirectory / "output" / "packages";

    Target Test => _ => _
        .Produces(RootDirectory / "output" / "tests" / "**" / "*.trx")
        .Executes(() => { });

    Target Pack => _ => _
        .DependsOn(Test)
        .Produces(Packages / "*.nupkg")
        .Executes(() => (Packages / $"kettle.{Version}.nupkg").WriteAllText("a package"));

    Target Publish => _ => _
        .DependsOn(Pack)
        .Executes(() => Assert.True(NuGetApiKey.Length == 9, "no key for the packages"));

    public static int Main() => Execute<Build>(x => x.Pack);
}
X
file build.sh <<'X'
#!/bin/sh
exec dotnet "$(dirname "$0")/build/bin/build.dll" "$@"
X
file build.cmd <<<'@dotnet "%~dp0build\bin\build.dll" %*'
chmod +x "$subject/build.sh"
check 'a build written for NUKE compiles' dotnet build "$subject/build" -o "$subject/build/bin" -v quiet -nologo

# start [VARIABLE=VALUE] -- ARGUMENTS...   runs that build.
start() {
  local variables=()
  while [ "$1" != -- ]; do variables+=("$1"); shift; done
  shift
  log=$work/$name/$((++runs)).log
  printf '  $ %s./build.sh %s\n' "${variables[*]:+${variables[*]} }" "$*"
  (cd "$subject" && env -u CI -u GITHUB_ACTIONS "${variables[@]}" ./build.sh "$@") >"$log" 2>&1
  code=$?
}

start -- Test
exits 0
says '".github/workflows/continuous.yml" was written'
says '".github/workflows/release.yml" was written'
says "\".github/workflows/nightly_it's.yml\" was written"
check 'the linter finds nothing' node "$here/validate-workflows.mjs" "$subject/.github/workflows"
cp -r "$subject/.github" "$work/$name/written"

start -- Test
exits 0
never_says 'was written'
rm "$subject/.github/workflows/release.yml"
start GITHUB_ACTIONS=true -- Test
exits 0
check 'a server writes nothing' test ! -e "$subject/.github/workflows/release.yml"
start GITHUB_ACTIONS=true -- --generate-configuration GitHubActions_release
exits 0
check 'what is asked for there is the same' diff -r "$work/$name/written" "$subject/.github"

workflow=$subject/.github/workflows/release.yml
# shellcheck disable=SC2016
check 'hands the secret over' grep -qF 'NUKE_NUGET_API_KEY: ${{ secrets.NUGET_API_KEY }}' "$workflow"
check 'its command runs with it' env -C "$subject" GITHUB_ACTIONS=true NUKE_NUGET_API_KEY=s3cr3t-42 NUKE_VERSION=1.2.3 NUKE_RELEASE_NOTES= \
  sh -c "$(sed -n 's/^ *run: //p' "$workflow")"
check 'and leaves what is uploaded' test -s "$subject/$(sed -n 's/^ *path: \(output.packages\)$/\1/p' "$workflow")/kettle.1.2.3.nupkg"
