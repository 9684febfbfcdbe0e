"""100,000 broken files: whatever somebody hands in, it is read, and what is found stands inside of it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Optimised as for users, since a second is a promise to them.
MUTANTS = ROOT / ".build/release/Mutants"


def test_no_broken_file_ends_the_program_takes_a_second_or_misplaces_a_finding():
    assert MUTANTS.exists(), "“make end-to-end” builds it"
    told = subprocess.run([sys.executable, ROOT / "Tests/Fuzz/readers.py", MUTANTS, "--seed", "1", "--count", "100000",
                           "--size", "100000"], capture_output=True, text=True, timeout=900)
    assert told.returncode == 0, told.stderr
    print("\n" + told.stdout.strip())
    assert int(told.stdout.split(" ")[1].replace(",", "")) >= 100_000
