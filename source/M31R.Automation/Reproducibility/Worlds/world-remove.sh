# Deletes the directory $1, whatever the names and permissions below it. What was just ended may still write for a moment.
chmod -R u+rwX "$1" 2>/dev/null
for again in 1 2 3; do
    rm -rf "$1" && exit 0
    sleep 0.2
done
exit 1
