#!/usr/bin/env bash
# ./build.sh <Target> [--option value ...]   Builds the build when something it is made of changed, then starts it. Try --help.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
out=$root/.nuke/temp/build

# What the build is made of, by content: edited, added and deleted files all change it.
made_of() {
  cd -- "$root"
  find build source Directory.*.props global.json -name obj -prune -o -name bin -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 cksum | { echo "${NukeEngine:-bundled}"; cat; } | cksum
}

find_sdk() {
  local own=$root/.nuke/temp/dotnet/dotnet
  for dotnet in "$(command -v dotnet || true)" "$own"; do
    if [ -x "$dotnet" ] && (cd -- "$root" && "$dotnet" --version) >/dev/null 2>&1; then return; fi
  done
  echo "The .NET SDK of global.json is not installed; installing it under .nuke/temp/dotnet ..." >&2
  mkdir -p "${own%/*}"
  if ! curl -fsSL --retry 2 https://dot.net/v1/dotnet-install.sh -o "${own%/*}/install.sh" ||
    ! bash "${own%/*}/install.sh" --jsonfile "$root/global.json" --install-dir "${own%/*}" --no-path >&2; then
    echo "The SDK could not be downloaded. Install the version that global.json names, put 'dotnet' on PATH and run this again." >&2
    exit 2
  fi
  dotnet=$own
}

make_build() {
  mkdir -p "$root/.nuke/temp"
  exec 9>"$root/.nuke/temp/lock"
  if command -v flock >/dev/null; then flock 9; fi
  if is_made; then return; fi
  find_sdk
  echo "Building the build, which takes half a minute ..." >&2
  rm -rf "$out.new" "$out.old"
  local log=$root/.nuke/temp/build.log
  publish -p:PublishReadyToRun=true >"$log" 2>&1 9>&- ||
    { grep -qi crossgen "$log" && echo "The ahead-of-time compiler cannot be restored here; the build will start slower." >&2 && publish >"$log" 2>&1 9>&-; } || {
    grep -E 'error|warning' "$log" | sort -u | head -n 20 >&2
    if grep -q 'NU1301' "$log"; then
      echo "The packages of the build cannot be downloaded. They are needed once: reach the package source (or fill the cache) and run this again." >&2
      exit 2
    fi
    echo "The build project does not build; the errors are above. Mend them under build/ or source/ and run this again." >&2
    exit 3
  }
  printf '%s\n%s\n' "$now" "$dotnet" >"$out.new/made-of"
  if [ -e "$out" ]; then mv "$out" "$out.old"; fi
  mv "$out.new" "$out"
}

publish() {
  (cd -- "$root" && "$dotnet" publish build/_build.csproj -c Release --nologo -v quiet \
    --artifacts-path .nuke/temp/obj -o "$out.new" -p:RunAnalyzers=false -p:UseSharedCompilation=false -nodeReuse:false "$@")
}

is_made() {
  dotnet=''
  { read -r made && read -r dotnet; } 2>/dev/null <"$out/made-of" && [ "$made" = "$now" ] && [ -x "$dotnet" ]
}

# A shell that completes a word asks what is there, and never waits for a build.
if [ "${1-}" = --complete ]; then
  if { read -r _ && read -r dotnet; } 2>/dev/null <"$out/made-of"; then exec "$dotnet" "$out/_build.dll" "$@"; fi
  exit 0
fi

now=$(made_of)
is_made || make_build
# What targets start by the name of dotnet must be the same one.
if [ "$(command -v dotnet)" != "$dotnet" ]; then export PATH="${dotnet%/*}:$PATH" DOTNET_ROOT="${dotnet%/*}"; fi
export NUKE_TELEMETRY_OPTOUT=1
exec "$dotnet" "$out/_build.dll" "$@"
