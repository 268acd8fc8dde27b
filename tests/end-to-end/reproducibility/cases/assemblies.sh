# shellcheck shell=bash
# Builds the projects of executables.sh, the second side some seconds after the first, and takes what they left into cases.
# shellcheck disable=SC2154

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
declare -A began ended
for side in "${sides[@]}"; do
  cat >"${root[$side]}/all.proj" <<'END'
<Project>
  <ItemGroup><Each Include="*/*.csproj" /></ItemGroup>
  <Target Name="Restore"><MSBuild Projects="@(Each)" Targets="Restore" Properties="Phase=restore" /></Target>
  <Target Name="Build">
    <MSBuild Projects="@(Each)" Targets="Build" BuildInParallel="true" />
    <MSBuild Projects="Packed/Packed.csproj" Targets="Pack" Properties="NoBuild=true" />
  </Target>
</Project>
END
  began[$side]=$(date -u +%FT%TZ)
  (cd "${root[$side]}" && dotnet msbuild all.proj -restore -t:Build -m:2 -nodeReuse:false -v:quiet -nologo) || exit 1
  sleep 1
  ended[$side]=$(date -u +%FT%TZ)
  [ "$side" = second ] || sleep 2
done

python3 - "$corpus/traces.json" "$work/traces.json" <<END
import json, sys
traces = json.load(open(sys.argv[1]))
traces["first"].update(root="${root[first]}", began="${began[first]}", ended="${ended[first]}")
traces["second"].update(root="${root[second]}", began="${began[second]}", ended="${ended[second]}")
json.dump(traces, open(sys.argv[2], "w"), indent=2)
END

# built CASE PROJECT EXTENSION   takes an assembly or a pdb of both sides into a case.
built() {
  local side
  for side in "${sides[@]}"; do cp "${root[$side]}/$2/bin/$2.$3" "$(place "$1" "$2.$3" "$side")"; done
  cp "$work/traces.json" "$corpus/$1/traces.json"
}

built pe-member-order-types TypeOrder dll
built pe-member-order MemberOrder dll
built pe-method-body MethodBody dll
built pe-member Member dll
built pe-member-signature Signature dll
built pe-attribute Attribute dll
built tricky-attribute-in-version-resource Description dll
built pe-attribute-constant Constant dll
built pe-attribute-time AttributeTime dll
built pe-attribute-guid AttributeGuid dll
built pe-version Version dll
built pe-string-path StringPath dll
built pe-string-other StringOther dll
built pe-native Native dll
built pe-resource Resource dll
built pe-resource-text ResourceText dll
built pe-pdb-path PdbPath dll
built pe-debug-directory DebugDirectory dll
built pdb-document-path PdbPath pdb
built pdb-source-link SourceLink pdb
built pdb-document-hash DocumentHash pdb
built pdb-content PdbContent pdb
built two-not-deterministic NotDeterministic dll
built two-pdb-path-and-source-link PdbBoth pdb
built three-version-star VersionStar dll
built three-body-member-and-pdb-path Several dll

# patched CASE FIELD FILE   one field alone is changed in a copy of what a project left.
patched() {
  local file=${root[first]}/NotDeterministic/bin/$3
  cp "$file" "$(place "$1" "$3" first)"
  python3 "$here/cases/patch.py" "$2" "$file" "$(date -d "${ended[second]}" +%s)" "$(place "$1" "$3" second)"
  cp "$work/traces.json" "$corpus/$1/traces.json"
}

patched pe-module-id module-id NotDeterministic.dll
patched pe-time-stamp time-stamp NotDeterministic.dll
patched pe-checksum checksum NotDeterministic.dll
patched pdb-id pdb-id NotDeterministic.pdb
