# shellcheck shell=bash
# NukeEngine=package: the build compiles against what NUKE's own packages show
# Truth: the components and the build compile without a warning against packages that have the members of NUKE 10.1.0 and no others, restored
# with the versions that those bring in; a build as a NUKE user writes it compiles too; what NUKE does not have does not. The packages are stubs
# made from the list of NUKE's signatures, because NUKE's own do not restore everywhere.

stubs=$work/$name/stubs
copy=$work/$name/copy
restored=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
mkdir -p "$stubs" "$copy"

# What dotnet ARGUMENTS says goes to $log, its exit code to $code. What is restored stays out of everybody's cache.
stubbed() {
  log=$work/$name/$((++runs)).log
  printf '  $ dotnet %s\n' "${*//"$work/"/}"
  NUGET_PACKAGES=$stubs/packages timeout 900 dotnet "$@" --nologo -nodeReuse:false -p:UseSharedCompilation=false >"$log" 2>&1 </dev/null
  code=$?
}

tee "$stubs/nuget.config" "$copy/nuget.config" >/dev/null <<X
<configuration>
  <packageSources>
    <clear />
    <add key="stubs" value="$stubs/feed" />
    <add key="restored" value="$restored" />
  </packageSources>
</configuration>
X

check 'stubs are written' dotnet run --project "$repository/tests/package-mode" -- "$stubs"
stubbed build "$stubs/source/Nuke.Components"
exits 0

git -C "$repository" ls-files -co --exclude-standard -z | (cd "$repository" && xargs -0 cp --parents -t "$copy")
stubbed build "$copy/build/_build.csproj" -p:NukeEngine=package
exits 0
says '0 Warning(s)'
check 'NUKE is in it' grep -q 'Nuke.Components/10.1.0' "$copy/build/obj/project.assets.json"
check 'the engine is not' lacks 'M31R.Automation.Engine' "$copy/build/obj/project.assets.json"
check 'no lock file is left behind' test -z "$(find "$copy" -name packages.nuke.lock.json)"

stubbed build "$copy/tests/nuke-user/build/_build.csproj" -p:NukeEngine=package
exits 0

echo 'internal static class Beyond { public static bool IsKnown => Nuke.Common.EnvironmentInfo.IsHaiku; }' >"$copy/build/Beyond.cs"
stubbed build "$copy/build/_build.csproj" -p:NukeEngine=package --no-restore --no-dependencies
exits 1
says 'Beyond.cs(1,90): error CS0117'
