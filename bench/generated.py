"""Makes a lesson and a quiz of many questions, each different, as an author might write them."""


def lesson(questions: int) -> str:
    return "# A long lesson\n\nMade for measuring.\n\n## Review\n\n" + "\n".join(map(_question, range(1, questions + 1)))


def lesson_of_size(size: int) -> str:
    """A lesson of at least so many bytes."""
    return lesson(-(-size // len(_question(10_000).encode())))


def gift(questions: int) -> str:
    """A quiz for Moodle: of each ten questions four with one right option, two with several, and four other kinds."""
    return "$CATEGORY: $course$/top/Made for measuring\n\n" + "\n".join(map(_gift_question, range(1, questions + 1)))


def _gift_question(number: int) -> str:
    head = f"::Question {number}::Request {number} carries code-{number}, and the server has seen it before. "
    why = f"####Number {number} has the shape of all the others."
    match number % 10:
        case 0 | 1 | 2 | 3:
            return f"""\
{head}What comes of it? {{
  ~The first answer to number {number}#It was given for number {number - 1}.
  =The second answer to number {number}
  ~The third answer to number {number}
  ~The fourth answer to number {number}#Nobody would give it.
  {why}}}
"""
        case 4 | 5:
            return f"""\
{head}Which of these come of it? {{
  ~%50%A token for number {number}
  ~%50%A line in log {number}
  ~%-50%A new code
  ~%-50%A password
  {why}}}
"""
        case 6: return f"{head}Is it taken? {{{'TRUE' if number % 20 == 6 else 'FALSE'}#Look again.#So it is.{why}}}\n"
        case 7: return f"{head}What is sent back? {{=token {number} =the token {number} {why}}}\n"
        case 8:
            pairs = f"=code {number} -> short =token {number} -> long =key {number} -> secret"
            return f"{head}Match them. {{{pairs} {why}}}\n"
        case _: return f"{head}Tell what happens next. {{{why}}}\n"


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
