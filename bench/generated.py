"""Makes a lesson of many questions, each different, as an author might write them."""


def lesson(questions: int) -> str:
    return "# A long lesson\n\nMade for measuring.\n\n## Review\n\n" + "\n".join(map(_question, range(1, questions + 1)))


def _question(number: int) -> str:
    return f"""\
### Question {number}: which answer belongs to `code-{number}`?

A request carries `code-{number}`, and the server has seen it **{number} times** before.

- [ ] The first answer to number {number}
  > It was given for number {number - 1}.
- [x] The second answer to number {number}, with a [link](https://example.org/{number})
- [ ] The third answer to number {number}
- [ ] The fourth answer to number {number}
  > Nobody would give it.

> Number {number} is answered by the second, *because* each question here has the same shape.

Hint: it is not the first of number {number}.
"""
