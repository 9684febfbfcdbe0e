"""Reads and writes .po files, a sentence to a line."""
import dataclasses
import re

UNESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


@dataclasses.dataclass
class Entry:
    context: str | None
    template: str
    plural: str | None = None
    forms: list = dataclasses.field(default_factory=list)
    remarks: list = dataclasses.field(default_factory=list)
    # What a translator has written about it.
    notes: list = dataclasses.field(default_factory=list)
    places: list = dataclasses.field(default_factory=list)
    flags: list = dataclasses.field(default_factory=list)
    previous: list = dataclasses.field(default_factory=list)
    obsolete: bool = False

    @property
    def key(self):
        return (self.context, self.template)

    @classmethod
    def header(cls, fields):
        return cls(None, "", forms=["".join(f"{name}: {value}\n" for name, value in fields.items())])


def escaped(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def quoted(keyword, text):
    lines = text.splitlines(keepends=True)
    if len(lines) > 1:
        return f'{keyword} ""\n' + "".join(f'"{escaped(line)}"\n' for line in lines)
    return f'{keyword} "{escaped(text)}"\n'


def write(entries):
    return "\n".join(written(entry) for entry in entries)


def written(entry):
    text = "".join(f"# {note}".rstrip() + "\n" for note in entry.notes)
    text += "".join(f"#. {remark}\n" for remark in entry.remarks)
    text += "".join(f"#: {place}\n" for place in entry.places)
    text += f"#, {', '.join(entry.flags)}\n" if entry.flags else ""
    text += "".join(f"#| {line}\n" for line in entry.previous)
    body = quoted("msgctxt", entry.context) if entry.context is not None else ""
    body += quoted("msgid", entry.template)
    if entry.plural is not None:
        body += quoted("msgid_plural", entry.plural)
        forms = entry.forms or ["", ""]
        body += "".join(quoted(f"msgstr[{number}]", form) for number, form in enumerate(forms))
    else:
        body += quoted("msgstr", entry.forms[0] if entry.forms else "")
    return text + ("".join(f"#~ {line}\n" for line in body.splitlines()) if entry.obsolete else body)


def read(text):
    """The entries in their order, the header first."""
    entries, entry, field = [], None, None

    def begun():
        nonlocal entry
        if entry is None or entry.forms:
            entry = Entry(None, "")
            entries.append(entry)
        return entry

    for line in text.splitlines():
        isPast = line.startswith("#~")
        line = line[2:].strip() if isPast else line.strip()
        if not line:
            continue
        if line.startswith("#"):
            kind, rest = line[1:2], line[2:].strip()
            current = begun()
            if kind == ".":
                current.remarks.append(rest)
            elif kind == ":":
                current.places += [re.sub(r":\d+$", "", place) for place in rest.split()]
            elif kind == ",":
                current.flags += [flag.strip() for flag in rest.split(",")]
            elif kind == "|":
                current.previous.append(rest)
            else:
                current.notes.append(line[1:].strip())
            continue
        match = re.match(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"(.*)"$', line)
        if not match:
            raise SyntaxError(f"no line of a .po file: {line}")
        keyword, value = match[1], re.sub(r"\\(.)", lambda found: UNESCAPES.get(found[1], found[1]), match[2])
        if keyword is None:
            _append(entry, field, value)
            continue
        field = keyword
        if keyword in ("msgctxt", "msgid"):
            begun().obsolete = isPast
        if keyword == "msgctxt":
            entry.context = value
        elif keyword == "msgid":
            entry.template = value
        elif keyword == "msgid_plural":
            entry.plural = value
        else:
            entry.forms.append(value)
    return entries


def _append(entry, field, value):
    if field == "msgctxt":
        entry.context += value
    elif field == "msgid":
        entry.template += value
    elif field == "msgid_plural":
        entry.plural += value
    else:
        entry.forms[-1] += value
