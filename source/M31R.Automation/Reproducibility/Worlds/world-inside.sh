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

{
    echo "now=$(date '+%s %z')"
    echo "directory=$(cd "$root" && pwd -P)"
    echo "home=$HOME"
    echo "user=$USER, $(id -un 2>/dev/null || echo nameless)"
    echo "user-id=$(id -u)"
    echo "host=$(uname -n)"
    echo "locale="$(locale decimal_point abday 2>/dev/null)
    echo "umask=$(umask)"
    echo "environment=$(env | grep -c ^NOISE) of noise"
    echo "processors=$(nproc 2>/dev/null)"
    if grep -qv '^Iface' /proc/net/route || grep -qv ' lo$' /proc/net/ipv6_route; then
        echo "network=routes to others"
    else
        echo "network=itself alone"
    fi
    if [ -n "$order" ]; then
        names=$(cd "$root" && find . -name .git -prune -o -print | sed -n '2,500s|^\./||p')
        echo "file-order="$(echo "$names" | head -n "$order") … $(echo "$names" | cksum | cut -d ' ' -f 1)
    fi
} > "$report" 2>/dev/null

exec "$@"
