"""The model of memory gives the numbers that its authors' own implementation gives."""

import math
import random
import subprocess
from datetime import datetime, timezone
from pathlib import Path

from fsrs import Card, Rating, Scheduler

HISTORIES = Path(__file__).parents[2] / ".build/debug/Histories"
DAY = 86_400


def history(chance: random.Random) -> list[tuple[int, int]]:
    """Answers of one learner to one item: minutes, days or years apart."""
    time = chance.randrange(1_500_000_000, 1_900_000_000)
    answers = []
    for _ in range(chance.randint(1, 12)):
        answers.append((chance.randint(1, 4), time))
        time += int(chance.choice([0, chance.uniform(0, DAY), chance.expovariate(1 / (12 * DAY)), chance.uniform(0, 900 * DAY)]))
    return answers


def theirs(scheduler: Scheduler, answers: list[tuple[int, int]]) -> tuple[float, float, int]:
    card = Card()
    for grade, time in answers:
        card, _ = scheduler.review_card(card, Rating(grade), datetime.fromtimestamp(time, timezone.utc))
    return card.stability, card.difficulty, int(card.due.timestamp())


def test_ten_thousand_histories_leave_the_same_memory():
    chance = random.Random(20_251_126)
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    histories = [history(chance) for _ in range(10_000)]
    text = "".join(" ".join(f"{grade}@{time}" for grade, time in answers) + "\n" for answers in histories)
    ours = subprocess.run([HISTORIES], input=text, capture_output=True, text=True, check=True, timeout=60)
    lines = ours.stdout.splitlines()
    assert len(lines) == len(histories)
    worst = 0.0
    for answers, line in zip(histories, lines):
        stability, difficulty, due = theirs(scheduler, answers)
        mine = line.split()
        for own, other in zip(map(float, mine), (stability, difficulty)):
            assert math.isclose(own, other, rel_tol=1e-9), (answers, line, (stability, difficulty))
            worst = max(worst, abs(own - other) / other)
        assert int(mine[2]) == due, (answers, line, due)
    print(f"\n10,000 histories of {sum(map(len, histories))} answers; the numbers differ by {worst:.0e} at most")
