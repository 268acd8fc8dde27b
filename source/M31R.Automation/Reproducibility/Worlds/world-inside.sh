# Sets what a process can only set for itself, tells on standard output what it sees, then the line $1, and becomes the command in the
# directory $3. What stands before that line is ours alone: the command has not begun yet.
begins=$1
root=$2
directory=$3
order=
path=$PATH
line='
'
set -f
shift 3
while [ "$1" != -- ]; do
    case $1 in
        umask) umask "$2" ;;
        processor) taskset -p -c "$2" $$ >/dev/null || exit 125 ;;
        order) order=$2 ;;
        set) export "$2" ;;
        unset) unset "$2" ;;
        path) path=$2 ;;
    esac
    shift 2
done
shift
cd "$directory" || exit 125
unset OLDPWD

tell() {
    case $2 in
        *"$line"*) echo "$1=of several lines" ;;
        *) printf '%s\n' "$1=$2" ;;
    esac
}

# What the shell can tell by itself it tells, since this comes before every command.
{
    tell now "$(date '+%s %z')"
    tell directory "$(cd "$root" && pwd -P)"
    tell home "$HOME"
    # "uid=0(root) gid=0(root) …", and without parentheses where a number has no name.
    who=$(id)
    who=${who%% *}
    case $who in
        *\(*) name=${who#*\(} ;;
        *) name=nameless ;;
    esac
    tell user "$USER, ${name%)}"
    who=${who#uid=}
    tell user-id "${who%%[!0-9]*}"
    { read -r host < /proc/sys/kernel/hostname || host=$(uname -n); } 2>/dev/null
    tell host "$host"
    tell locale "$(echo $(locale decimal_point abday))"
    tell umask "$(umask)"
    tell environment "${NOISE:-without noise}"
    tell processors "$(nproc)"
    network='itself alone'
    while read -r device other; do
        [ "$device" = Iface ] || network='routes to others'
    done < /proc/net/route
    while read -r route; do
        [ "${route% lo}" != "$route" ] || network='routes to others'
    done < /proc/net/ipv6_route
    tell network "$network"
    if [ -n "$order" ]; then
        names=$(cd "$root" && find . -name .git -prune -o -print | sed -n '2,500s|^\./||p')
        some=$(printf '%s\n' "$names" | head -n "$order")
        tell file-order "$(echo $some) … $(printf '%s\n' "$names" | cksum | cut -d ' ' -f 1)"
    fi
} 2>/dev/null
printf '%s\n' "$begins"

export PATH="$path"
exec "$@"
