#!/usr/bin/env bash
# Makes a virtual environment with what a requirements file names, unless it is there and up to date.
#
#   scripts/python.sh [ENVIRONMENT REQUIREMENTS]
#
# Without arguments it is the one for the end-to-end tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

environment=${1:-.venv}
requirements=${2:-Tests/EndToEnd/requirements.txt}
if cmp -s "$requirements" "$environment/requirements.txt" && "$environment/bin/python" -c '' 2>/dev/null; then
    exit 0
fi
echo "==> Making $environment, a Python environment with what $requirements names"
# Debian splits the module that makes environments from Python itself.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    scripts/setup.sh python3=python3 no-ensurepip=python3-venv
fi
rm -rf "$environment"
python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
cp "$requirements" "$environment/requirements.txt"
