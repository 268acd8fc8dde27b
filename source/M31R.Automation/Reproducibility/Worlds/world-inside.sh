# Sets what a process can only set for itself, tells in the file $1 what it sees, and becomes the command in the directory $3.
report=$1
root=$2
directory=$3
order=
set -f
shift 3
while [ "$1" != -- ]; do
    case $1 in
        umask) umask "$2" ;;
        processor) taskset -p -c "$2" $$ >/dev/null || exit 125 ;;
        order) order=$2 ;;
        set) export "$2" ;;
        unset) unset "$2" ;;
    esac
    shift 2
done
shift
cd "$directory" || exit 125
unset OLDPWD

# What the shell can tell by itself it tells, since this comes before every command.
{
    echo "now=$(date '+%s %z')"
    echo "directory=$(cd "$root" && pwd -P)"
    echo "home=$HOME"
    # "uid=0(root) gid=0(root) …", and without parentheses where a number has no name.
    who=$(id)
    who=${who%% *}
    case $who in
        *\(*) name=${who#*\(} ;;
        *) name=nameless ;;
    esac
    echo "user=$USER, ${name%)}"
    who=${who#uid=}
    echo "user-id=${who%%[!0-9]*}"
    { read -r host < /proc/sys/kernel/hostname || host=$(uname -n); } 2>/dev/null
    echo "host=$host"
    echo "locale="$(locale decimal_point abday)
    echo "umask=$(umask)"
    echo "environment=${NOISE:-without noise}"
    echo "processors=$(nproc)"
    network='itself alone'
    while read -r device other; do
        [ "$device" = Iface ] || network='routes to others'
    done < /proc/net/route
    while read -r route; do
        [ "${route% lo}" != "$route" ] || network='routes to others'
    done < /proc/net/ipv6_route
    echo "network=$network"
    if [ -n "$order" ]; then
        names=$(cd "$root" && find . -name .git -prune -o -print | sed -n '2,500s|^\./||p')
        echo "file-order="$(echo "$names" | head -n "$order") … $(echo "$names" | cksum | cut -d ' ' -f 1)
    fi
} > "$report" 2>/dev/null

exec "$@"
