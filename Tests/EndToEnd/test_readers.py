"""100,000 broken files: whatever somebody hands in, it is read, and what is found stands inside of it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Optimised as for users, since a second is a promise to them.
MUTANTS = ROOT / ".build/release/Mutants"


def readers(*arguments: str) -> str:
    assert MUTANTS.exists(), "“make end-to-end” builds it"
    told = subprocess.run([sys.executable, ROOT / "Tests/Fuzz/readers.py", MUTANTS, *arguments], capture_output=True,
                          text=True, timeout=900)
    assert told.returncode == 0, told.stderr
    print("\n" + told.stdout.strip())
    return told.stdout


def test_no_quiz_of_a_megabyte_takes_a_second_however_nasty_it_is():
    told = readers("--seed", "1", "--count", "0", "--size", "1000000", "--readers", "gift,aiken")
    assert "no crash, none over a second" in told


def test_no_broken_file_ends_the_program_takes_a_second_or_misplaces_a_finding():
    told = readers("--seed", "1", "--count", "100000", "--size", "100000")
    assert int(told.split(" ")[1].replace(",", "")) >= 100_000
