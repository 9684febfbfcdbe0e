#!/usr/bin/env bash
# Packs what `make install` has staged, with the licence and the Debian packages that the program needs.
#
#   scripts/dist.sh FOLDER ARCHIVE.tar.gz
#
# FOLDER holds bin/oauthtutor and its share/; its name is the name of what the archive unpacks to.
set -euo pipefail

folder=$1 archive=$2
program=$folder/bin/oauthtutor
stop() { printf '\n%s\n\n' "$*" >&2; exit 1; }

libraries=$(ldd "$program" | sed -nE 's/.* => (\/[^ ]+) .*/\1/p')
if grep -q libswift <<<"$libraries"; then
    stop "$program needs Swift's own libraries, which a machine without Swift does not have.
Pack the release version: make dist"
fi

# The folder /lib is a link to /usr/lib on newer systems, and packages are listed by what they were packed under.
while read -r library; do
    real=$(realpath "$library")
    dpkg-query -S "$real" 2>/dev/null || dpkg-query -S "${real#/usr}" 2>/dev/null \
        || stop "$library belongs to no Debian package."
done <<<"$libraries" | cut -d: -f1 | sort -u >"$folder/PACKAGES"

cp LICENSE "$folder/"
cat >"$folder/README" <<'TEXT'
oauthtutor, with its lessons. Swift is not needed. On Debian or Ubuntu, in this folder:

    sudo apt-get install --no-install-recommends $(cat PACKAGES)
    bin/oauthtutor

PACKAGES has the names of the system that this was built on; a newer one may have other names for the same libraries.
TEXT
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$(dirname "$folder")" -czf "$archive" "$(basename "$folder")"
printf '==> %s\n' "$archive"
