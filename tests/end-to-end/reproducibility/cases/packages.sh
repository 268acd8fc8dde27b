# shellcheck shell=bash
# Packages: what dotnet pack left, as it is, and with what older SDKs put in: a core properties part of a random name.
# shellcheck disable=SC2154

for side in "${sides[@]}"; do cp "${root[$side]}"/Packed/bin/Packed.1.2.3.nupkg "$work/$side.nupkg"; done
psmdcp=([0]=5f2b8f0e90f44a539d0c6e0c7f3f1b11 [1]=c41d7a931e2f4b868a572d9be05a6f42)

# repacked CASE SIDE PACKAGE TIME NAME ID   a copy of a package; `-` leaves the time, the part's name or the relationship's id as it is.
repacked() { python3 "$here/cases/repack.py" "$3" "$(place "$1" Packed.1.2.3.nupkg "$2")" "${@:4}"; }

# The name of the part alone; the relationship's id alone.
repacked nupkg-psmdcp-name first "$work/first.nupkg" - "${psmdcp[0]}" -
repacked nupkg-psmdcp-name second "$work/first.nupkg" - "${psmdcp[1]}" -
repacked nupkg-relationship-id first "$work/first.nupkg" - - R0A1B2C3D4E5F6071
repacked nupkg-relationship-id second "$work/first.nupkg" - - RF7E6D5C4B3A29180

# The times of the entries alone.
repacked nupkg-entry-time first "$work/first.nupkg" 2026-03-07T10:16:02 - -
repacked nupkg-entry-time second "$work/first.nupkg" 2026-03-29T22:41:42 - -

# As packed: the times of the builds, and a path in a string of the library. With the random name: a cause more.
for side in "${sides[@]}"; do cp "$work/$side.nupkg" "$(place two-nupkg-time-and-path Packed.1.2.3.nupkg "$side")"; done
repacked three-nupkg-name-time-and-path first "$work/first.nupkg" - "${psmdcp[0]}" -
repacked three-nupkg-name-time-and-path second "$work/second.nupkg" - "${psmdcp[1]}" -
for case in two-nupkg-time-and-path three-nupkg-name-time-and-path; do cp "$work/traces.json" "$corpus/$case/traces.json"; done
