# Tells what this machine lets us vary: a line each, "name=yes" or "name=no: why". Changes nothing outside of the directory $1.
place=$1
try() {
    name=$1
    tool=$2
    shift
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "$name=no: $tool is not installed"
    elif said=$("$@" 2>&1 </dev/null); then
        echo "$name=yes"
    else
        echo "$name=no: $(echo "$said" | head -n 1)"
    fi
}

echo "uid=$(id -u)"
echo "gid=$(id -g)"
# A real root needs no user namespace of its own, and inside of one it could not give files to others, as unpacking does.
as=
unshare --mount true 2>/dev/null || as='--user --map-root-user'
[ -z "$as" ] && echo "root=yes"
try mount unshare $as --mount sh -c 'mount --bind "$0" "$0"' "$place"
try process unshare $as --mount --pid --fork --kill-child --mount-proc true
try host unshare $as --uts sh -c '
    { hostname elsewhere || echo elsewhere > /proc/sys/kernel/hostname; } 2>/dev/null
    [ "$(uname -n)" = elsewhere ] || ! echo "no other name is taken"'
try network unshare $as --net sh -c 'ip link set lo up 2>/dev/null || ifconfig lo up'
try user-id unshare $as sh -c 'unshare --user --map-user=4711 --map-group=4711 sh -c ": > \"\$0/written\"" "$0"' "$place"
if command -v disorderfs >/dev/null 2>&1; then
    mkdir -p "$place/top" "$place/below"
    try file-order unshare $as --mount --pid --fork --kill-child --mount-proc sh -c \
        'mount --bind "$0/top" "$0/below" && disorderfs -q -o nonempty "$0/below" "$0/top" && : > "$0/top/written"' "$place"
else
    echo "file-order=no: disorderfs is not installed"
fi
# It names what it shares by its process, and fails where a killed one of that id left its own.
faked() {
    for again in 1 2 3; do
        faketime -m -f +1d true && return
    done
}
if command -v faketime >/dev/null 2>&1; then
    try clock faked
else
    echo "clock=no: faketime is not installed"
fi
echo "faketime=$(faketime -m -f +1d sh -c 'echo "$LD_PRELOAD"' 2>/dev/null)"
try processors taskset -p $$
echo "processor=$(sed -n 's/^Cpus_allowed_list:[^0-9]*\([0-9]*\).*/\1/p' /proc/self/status 2>/dev/null)"
echo "locale=$(locale -a 2>/dev/null | grep -iE '^(tr_TR|de_DE|fr_FR|es_ES|pl_PL|ja_JP)\.utf-?8$' | sort -r | head -n 1)"
[ -e /usr/share/i18n/locales/tr_TR ] && [ -e /usr/share/i18n/charmaps/UTF-8.gz ] && try localedef localedef --version
[ -e /usr/share/zoneinfo/Pacific/Kiritimati ] && echo "zone=Pacific/Kiritimati"
exit 0
