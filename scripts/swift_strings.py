"""The string literals of Swift sources: what they say, and whether they are said with one of some functions."""
import dataclasses
import re


@dataclasses.dataclass
class String:
    start: int
    end: int
    # The text, each interpolation as %1, %2 …
    template: str
    values: list
    # Where the call stands of which it is an argument; None where it is no argument of such a call.
    call: int | None
    label: str | None
    depth: int

    @property
    def fault(self):
        if len(self.values) > 9:
            return "more than nine values"
        if self.values and self.loose <= len(self.values):
            return "a per cent sign with a number behind it"
        return None

    # The smallest number behind a per cent sign that is text.
    loose: int = 99


ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "'": "'", "\\": "\\"}


def strings(text, saying=frozenset()):
    """Every literal, those within interpolations too, in the order of their ends."""
    found = []
    _code(text, 0, None, found, saying, 0)
    return sorted(found, key=lambda string: string.start)


def _code(text, at, closing, found, saying, depth):
    """Reads code up to the bracket that closes an interpolation, or the end; tells where it stopped."""
    # Open brackets: the sign, the callee's name, where it stands, where the present argument begins.
    stack = []
    while at < len(text):
        sign = text[at]
        if text.startswith("//", at):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif text.startswith("/*", at):
            nesting, at = 1, at + 2
            while nesting and at < len(text):
                if text.startswith("/*", at):
                    nesting, at = nesting + 1, at + 2
                elif text.startswith("*/", at):
                    nesting, at = nesting - 1, at + 2
                else:
                    at += 1
        elif match := re.compile(r'(#*)("""|")').match(text, at):
            at = _string(text, at, match, found, saying, stack, depth)
        elif sign in "([{":
            callee = re.search(r"([\w.]*)$", text[max(0, at - 80):at])[1] if sign == "(" else ""
            stack.append([sign, callee, at, at + 1])
            at += 1
        elif sign in ")]}":
            if not stack:
                if sign == closing:
                    return at
            else:
                stack.pop()
            at += 1
        else:
            if sign == "," and stack:
                stack[-1][3] = at + 1
            at += 1
    return at


def _place(text, at, stack, saying):
    """The call that a literal at this place is an argument of, and its label."""
    for sign, callee, where, argument in reversed(stack):
        if sign != "(":
            return None, None
        if callee in saying:
            label = re.match(r"\s*(\w+)\s*:", text[argument:at])
            return where, label and label[1]
        if callee:
            return None, None
    return None, None


def _string(text, start, match, found, saying, stack, depth):
    hashes, quotes = match[1], match[2]
    closing = quotes + hashes
    escape = "\\" + hashes
    call, label = _place(text, start, stack, saying)
    at = match.end()
    pieces, values = [], []
    while not text.startswith(closing, at):
        if at >= len(text):
            raise SyntaxError(f"a literal without an end, at {start}")
        if text.startswith(escape + "(", at):
            inner = at + len(escape) + 1
            end = _code(text, inner, ")", found, saying, depth + 1)
            values.append(text[inner:end])
            pieces.append(("value", f"%{len(values)}"))
            at = end + 1
        elif text.startswith(escape, at):
            at += len(escape)
            if text[at] == "u":
                end = text.index("}", at)
                pieces.append(("text", chr(int(text[at + 2:end], 16))))
                at = end + 1
            elif text[at] == "\n":
                pieces.append(("joint", ""))
                at += 1
            else:
                pieces.append(("text", ESCAPES[text[at]]))
                at += 1
        else:
            pieces.append(("raw", text[at]))
            at += 1
    end = at + len(closing)
    if quotes == '"""':
        pieces = _unindented(pieces)
    template = "".join(piece for _, piece in pieces)
    text_alone = "".join("\0" if kind == "value" else piece for kind, piece in pieces)
    loose = min((int(digit) for digit in re.findall(r"%([1-9])", text_alone)), default=99)
    found.append(String(start, end, template, values, call, label, depth, loose))
    return end


def _unindented(pieces):
    """A literal over several lines without its first and last line's end and without what its last line is indented by."""
    lines, line = [], []
    for kind, piece in pieces:
        if kind == "raw" and piece == "\n" or kind == "joint":
            lines.append((line, kind))
            line = []
        else:
            line.append((kind, piece))
    indent = len(line)
    result = []
    for number, (content, ending) in enumerate(lines[1:]):
        result += content[indent:] if all(p in " \t" for _, p in content[:indent]) else content
        if ending == "raw" and number < len(lines) - 2:
            result.append(("raw", "\n"))
    return result
