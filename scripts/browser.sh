#!/usr/bin/env bash
# Makes sure that there is a Chromium for the end-to-end tests: any that is here, Debian's from apt, or one for .venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Only fetches: the tests drive the browser by themselves.
playwright=1.65.2
environment=.venv
export PLAYWRIGHT_BROWSERS_PATH=$PWD/$environment/browsers

# A few lines of shell that only tell of a snap answer with an error, and so does a browser whose libraries are missing.
starts() { command -v "$1" >/dev/null && "$1" --version >/dev/null 2>&1; }

fetched() { compgen -G "$PLAYWRIGHT_BROWSERS_PATH/chromium_headless_shell-*/*/chrome-headless-shell" | tail -n 1; }

stop() {
    printf '\n%s\n%s\n\n' "$1" \
"Install Google Chrome from https://www.google.com/chrome/, or name a browser of its kind in OAUTHTUTOR_BROWSER, and run
the same command again." >&2
    exit 1
}

for name in ${OAUTHTUTOR_BROWSER:-} chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge; do
    if starts "$name"; then exit 0; fi
done
if starts "$(fetched)"; then exit 0; fi
# Ubuntu has it as a snap alone.
if command -v apt-cache >/dev/null && apt-cache show chromium >/dev/null 2>&1; then
    exec scripts/setup.sh chromium=chromium
fi

scripts/python.sh
echo "==> Fetching a headless Chromium into $environment"
if ! "$environment/bin/python" -m pip install --quiet --disable-pip-version-check "playwright==$playwright" ||
    ! "$environment/bin/python" -m playwright install --only-shell --no-progress chromium; then
    stop "The end-to-end tests look at the server's pages in a real Chromium. There is none here, and none could be fetched."
fi
if ! starts "$(fetched)"; then
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        stop "The Chromium in $environment needs libraries that are missing, and there is no sudo here. As root, this brings them:
    $PWD/$environment/bin/python -m playwright install-deps chromium-headless-shell"
    fi
    echo "==> Installing the libraries that it needs"
    "$environment/bin/python" -m playwright install-deps chromium-headless-shell >/dev/null
    starts "$(fetched)" || stop "The Chromium in $environment does not start."
fi
