#!/usr/bin/env bash
# Makes sure that everything a build needs is there, and installs with apt what is not.
#
#   scripts/setup.sh [PROGRAM=PACKAGE ...]
#
# Beyond what the build needs, each PROGRAM that is not found is installed from its apt PACKAGE.
set -euo pipefail

say() { printf '==> %s\n' "$*"; }
stop() { printf '\n%s\n\n' "$*" >&2; exit 1; }

require_swift() {
    local answer version major minor
    command -v swift >/dev/null || stop \
"Swift is missing: oauthtutor is written in Swift and needs version 6.1 or newer.
Get it from https://www.swift.org/install/linux/ (or macos/), open a new shell so that it is on the PATH
(\`swift --version\` should answer), and run the same command again."
    answer=$(swift --version 2>&1) || stop \
"Swift is there, but it does not start:
    ${answer##*$'\n'}
https://www.swift.org/install/linux/ lists the packages that it needs on this system. Install them, and run the same
command again."
    version=$(sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$answer" | head -n 1)
    IFS=. read -r major minor <<<"${version:-0.0}"
    ((major > 6 || (major == 6 && minor >= 1))) || stop \
"This is Swift ${version:-of an unknown version}, and oauthtutor needs 6.1 or newer.
Get it from https://www.swift.org/install/linux/ (or macos/), make sure that it comes first on the PATH
(\`swift --version\` should answer with it), and run the same command again."
}

installed() { [[ $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) == *' installed' ]]; }

# Prints the apt packages that are missing, one a line.
missing_packages() {
    local package wanted
    # The first has a new name on newer systems, where the old one may be gone.
    if ! installed libncursesw5-dev && ! installed libncurses-dev; then
        if apt-cache show libncursesw5-dev >/dev/null 2>&1; then echo libncursesw5-dev; else echo libncurses-dev; fi
    fi
    for package in libcmark-gfm-dev libcmark-gfm-extensions-dev libqrencode-dev libsqlite3-dev; do
        installed "$package" || echo "$package"
    done
    # Swift's own compiler takes the C and C++ headers and the linker from the system.
    compgen -G '/usr/include/c++/*/vector' >/dev/null || echo g++
    for wanted in git=git pkg-config=pkg-config "$@"; do
        command -v "${wanted%%=*}" >/dev/null || echo "${wanted#*=}"
    done
}

install_with_apt() {
    local -a missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || stop \
"These packages are missing: ${missing[*]}
There is no sudo here, so please install them as root and run the same command again:
    apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing with apt${as_root:+, through sudo}: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    # The list is made again: before the update apt may not have known a single name.
    mapfile -t missing < <(missing_packages "$@")
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Where there is no apt nothing is installed, only looked for.
require_without_apt() {
    local -a missing=()
    local wanted
    for wanted in git=git pkg-config=pkg-config "$@"; do
        command -v "${wanted%%=*}" >/dev/null || missing+=("${wanted#*=}")
    done
    for wanted in ncursesw libcmark-gfm libqrencode sqlite3; do
        pkg-config --exists "$wanted" 2>/dev/null || missing+=("$wanted")
    done
    ((${#missing[@]} == 0)) || stop \
"This is no Debian or Ubuntu, so please install these yourself, with the headers, and run the same command again:
    ${missing[*]}
(libcmark-gfm is GitHub's cmark-gfm with its extensions. \`pkg-config --exists NAME\` must find the libraries.)"
}

require_swift
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_with_apt "$@"
else
    require_without_apt "$@"
fi
