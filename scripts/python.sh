#!/usr/bin/env bash
# Makes the virtual environment .venv with what the end-to-end tests need, unless it is there and up to date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

requirements=Tests/EndToEnd/requirements.txt
if cmp -s "$requirements" .venv/requirements.txt && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi
echo '==> Making .venv, a Python environment for the end-to-end tests'
# Debian splits the module that makes environments from Python itself.
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    scripts/setup.sh python3=python3 no-ensurepip=python3-venv
fi
rm -rf .venv
python3 -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
cp "$requirements" .venv/requirements.txt
