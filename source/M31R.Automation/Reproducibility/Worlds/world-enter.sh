# The first process in namespaces of its own. It may do there what root may, and none of it is seen outside.
# Options, then "--", then a command, which is run to its end. What still runs then is named after a line of its own, and dies with us.
# All is told on standard output: a file is one that the command could write too, or make a pipe of.
fail() {
    echo "The world of this build cannot be made: $1." >&2
    exit 125
}

told=
while [ "$1" != -- ]; do
    case $1 in
        host)
            { hostname "$2" || echo "$2" > /proc/sys/kernel/hostname; } 2>/dev/null || fail "no host name $2"
            shift 2
            ;;
        loopback)
            ip link set lo up 2>/dev/null || ifconfig lo up || fail "no loopback"
            shift
            ;;
        bind)
            mount --bind "$2" "$3" || fail "no $3"
            shift 3
            ;;
        keep)
            # With what is mounted below it: without, an ordinary user may not show it.
            mount --rbind "$2" "$3" || fail "no $2"
            shift 3
            ;;
        cover)
            chmod 1777 "$2" && mount --rbind "$2" "$3" || fail "no $3 of its own"
            shift 3
            ;;
        disorder)
            # First what lies there by another way, since a file system over itself would wait for itself.
            mount --bind "$2" "$3" && disorderfs -q -o nonempty --reverse-dirents=yes "$3" "$2" || fail "no other order in $2"
            shift 3
            ;;
        memory)
            # libfaketime leaves two files in it for every program that becomes another, and whatever else stays there stays for ever.
            [ ! -d /dev/shm ] || mount -t tmpfs -o mode=1777 tmpfs /dev/shm 2>/dev/null || :
            shift
            ;;
        processes)
            # Process ids begin anew in a namespace; tools that name files in /tmp by theirs would meet those of another build.
            echo "$2" 2>/dev/null > /proc/sys/kernel/ns_last_pid || :
            told=$3
            shift 3
            ;;
        *) fail "\"$1\" is not known" ;;
    esac
done
shift

"$@"
status=$?

# In this shell itself, since another one would find itself.
look() {
    running=
    for at in /proc/[0-9]*; do
        [ "$at" != /proc/1 ] && [ -e "$at/exe" ] && read -r name < "$at/comm" && [ "$name" != disorderfs ] && running="$running$name
"
    done 2>/dev/null
}

if [ -n "$told" ]; then
    look
    # What ends by itself gets a moment for it.
    for again in 1 2 3; do
        [ -n "$running" ] || break
        sleep 0.1
        look
    done
    printf '\n%s\n%s' "$told" "$running"
fi
exit $status
