#!/usr/bin/env bash
# Tries an archive of `make dist` as a lab machine would: in a bare Debian root with nothing but what its README asks for.
#
#   scripts/dist-test.sh ARCHIVE.tar.gz      as root; needs debootstrap and a Debian mirror that apt knows
set -euo pipefail

archive=$(realpath "$1")
((EUID == 0)) || { echo 'A root of its own is for root to make: run this as root.' >&2; exit 1; }
root=$(mktemp -d)
trap 'umount -q "$root/proc" || true; rm -rf --one-file-system "$root"' EXIT
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

echo "==> A bare $suite"
debootstrap --variant=minbase "$suite" "$root" >/dev/null
tar -xzf "$archive" -C "$root/opt"
mv "$root"/opt/oauthtutor-* "$root/opt/oauthtutor"
cp /etc/resolv.conf "$root/etc/"
# A program asks there for its own path.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"

# Everything below runs inside, without Swift, without compilers, without the sources.
inside() { chroot "$root" env -i HOME=/root TERM=xterm LANG=C.UTF-8 PATH=/usr/bin:/bin:/usr/sbin:/sbin "$@"; }
inside sh -ec 'cd /opt/oauthtutor
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends $(cat PACKAGES) >/dev/null 2>&1'
if inside sh -c 'command -v swift cc gcc'; then echo 'This root is not bare.' >&2; exit 1; fi

must() { # WHAT PATTERN: what is read has to have a line that matches
    local said
    said=$(cat)
    grep -qE "$2" <<<"$said" || { printf '%s\n\nThis was not said: %s (%s)\n' "$said" "$2" "$1" >&2; exit 1; }
    echo "    $1"
}
program=/opt/oauthtutor/bin/oauthtutor
inside $program --version | must 'it starts' '[0-9]+\.[0-9]+\.[0-9]+'
inside $program check --live /opt/oauthtutor/share/oauthtutor/content | must 'its lessons are sound and their flows run' 'nothing to mend'
printf '1\nquit\n' | inside $program --plain authorization-code | must 'a lesson opens' 'RFC 6749'
printf 'quit\n' | inside $program --plain --language de authorization-code | must 'it speaks German' 'Authorization Code Flow'

# A class: the host in the background, a learner who joins it.
mkdir "$root/tmp/class"
mkfifo "$root/tmp/teacher"
inside env OAUTHTUTOR_DATA=/tmp/class $program --plain host authorization-code --port 0 --code ABC234 \
    <"$root/tmp/teacher" >"$root/tmp/said" 2>&1 &
host=$!
exec 3>"$root/tmp/teacher"
address=$(timeout 30 sh -c "tail -n +1 -f --pid=$host '$root/tmp/said' | grep -m 1 -oE 'http://127\.0\.0\.1:[0-9]+/j/ABC234'")
printf 'quit\n' | inside env OAUTHTUTOR_DATA= $program --plain join "$address" --name Ada | must 'a class is joined' 'You are in'
printf 'quit\nquit\n' >&3
exec 3>&-
wait "$host" || true
inside env OAUTHTUTOR_DATA=/tmp/class $program class list | must 'and is kept' 'authorization'
echo "==> $(basename "$archive") runs on a bare $suite"
