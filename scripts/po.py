#!/usr/bin/env python3
"""The program's own words: from the sources to po/oauthtutor.pot, and from there into each language.

    scripts/po.py update   write the template anew and merge it into every po/*.po (needs msgmerge of GNU gettext)
    scripts/po.py check    fail where the template is stale, a sentence of the sources is not said, or a language is not whole

A sentence is said with `say("…")`, `say(one: "…", many: "…", count: n)` or `sayRich("…")`; its values become %1, %2 …
"""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from swift_strings import strings  # noqa: E402
from po_file import Entry, read, write  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
PO = ROOT / "po"
TEMPLATE = PO / "oauthtutor.pot"
# Literals that read like a sentence and are none of the program's own words: a file or folder, or a file and how the text
# begins, a line.
UNSAID = PO / "unsaid.txt"
SAYING = {"say", "sayRich", "typed"}
TYPED = "words that can be typed"

HEADER = {
    "Project-Id-Version": "oauthtutor",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def sources():
    return sorted((ROOT / "Sources").rglob("*.swift"))


def extract():
    """All sentences that are said, in the order of the files, and what is wrong with how they are said."""
    entries, faults = {}, []
    for path in sources():
        name = str(path.relative_to(ROOT))
        text = path.read_text()
        calls = {}
        for string in strings(text, SAYING):
            if string.call is not None:
                calls.setdefault(string.call, []).append(string)
        for found in calls.values():
            line = text.count("\n", 0, found[0].start) + 1
            by_label = {}
            for string in found:
                by_label.setdefault(string.label, []).append(string)
            for string in found:
                if fault := string.fault:
                    faults.append(f"{name}:{line}: {fault}: {string.template}")
            context = by_label["as"][0].template if "as" in by_label else None
            if text[:found[0].call].endswith("typed"):
                context = TYPED
            if "one" in by_label or "many" in by_label:
                if len(by_label.get("one", [])) != 1 or len(by_label.get("many", [])) != 1:
                    faults.append(f"{name}:{line}: one: and many: take one literal each")
                    continue
                pairs = [(by_label["one"][0], by_label["many"][0].template)]
            else:
                pairs = [(string, None) for string in by_label.get(None, [])]
            for string, plural in pairs:
                key = (context, string.template)
                entry = entries.setdefault(key, Entry(context, string.template, plural))
                if plural is not None:
                    if entry.plural not in (None, plural):
                        faults.append(f"{name}:{line}: two plurals of one sentence: {plural}")
                    entry.plural = plural
                if name not in entry.places:
                    entry.places.append(name)
                if (remark := remark_above(text, string.start)) and remark not in entry.remarks:
                    entry.remarks.append(remark)
                if re.search(r"%[1-9]", string.template + (plural or "")):
                    entry.flags = ["qt-format"]
    return list(entries.values()), faults


def remark_above(text, place):
    """What stands in comments right above the line, and for a few words also where they belong."""
    lines = text[:place].split("\n")
    comments = []
    for line in reversed(lines[:-1]):
        stripped = line.strip()
        if not stripped.startswith("//"):
            break
        comments.insert(0, stripped.lstrip("/").strip())
    names = re.findall(r"\b(?:enum|struct|extension) (\w[\w.]*)|\b(?:var|func|let) `?(\w+)", text[:place])
    owner = next((a for a, _ in reversed(names) if a), "")
    member = names[-1][1] if names else ""
    return " ".join(filter(None, [".".join(filter(None, [owner, member])) + ":" if comments else
                                  ".".join(filter(None, [owner, member])), " ".join(comments)]))


def unsaid():
    """Literals that read like a sentence, are not said, and are not listed as none."""
    lines = [line for line in UNSAID.read_text().splitlines() if line and not line.startswith("#")]
    listed = tuple(line for line in lines if "\t" in line)
    places = tuple(line for line in lines if "\t" not in line)
    found = []
    for path in sources():
        name = str(path.relative_to(ROOT))
        if name.startswith(places):
            continue
        isWords = "/Words/" in name
        text = path.read_text()
        for string in strings(text, SAYING):
            if string.call is not None:
                continue
            shown = string.template.replace("\n", "\\n")
            prose = re.sub(r"%[1-9]", " ", string.template)
            if isWords and is_name(text, string):
                continue
            pattern = r"[A-Za-z]{2}" if isWords else r"[A-Za-z]{2,}[,;:]? [a-z]+|[A-Z][a-z]+\."
            if re.search(pattern, prose) and not f"{name}\t{shown}".startswith(listed):
                found.append((name, text.count("\n", 0, string.start) + 1, shown))
    return found


def is_name(text, string):
    """Whether it is what something is called, and no word for people: a case, a key, the first of a pair."""
    after = text[string.end:].lstrip()[:1]
    return after == ":" or after == "," and text[:string.start].rstrip()[-1:] in ("(", "case")


def template_text():
    entries, faults = extract()
    return write([Entry.header(HEADER)] + entries), faults


def languages():
    return sorted(PO.glob("*.po"))


def update():
    text, faults = template_text()
    PO.mkdir(exist_ok=True)
    TEMPLATE.write_text(text)
    for path in languages():
        if path.stem == "en":
            continue
        subprocess.run(
            ["msgmerge", "--quiet", "--update", "--backup=none", "--no-wrap", "--no-fuzzy-matching", str(path), str(TEMPLATE)], check=True)
        path.write_text(write(read(path.read_text())))
    (PO / "en.po").write_text(english())
    return faults


def english():
    """The English of the sources as a language: each sentence is its own translation."""
    entries, _ = extract()
    head = Entry.header(HEADER | {"Language": "en", "Plural-Forms": "nplurals=2; plural=n != 1;"})
    for entry in entries:
        entry.forms = [entry.template] if entry.plural is None else [entry.template, entry.plural]
    return write([head] + entries)


def placeholders(text):
    return sorted(set(re.findall(r"%[1-9]", text)))


def language_faults(path, wanted):
    entries = read(path.read_text())
    header = dict(line.split(": ", 1) for line in entries[0].forms[0].splitlines() if ": " in line)
    match = re.match(r"nplurals=(\d+);", header.get("Plural-Forms", ""))
    if not match:
        yield "the header has no Plural-Forms"
        return
    plurals = int(match[1])
    known = {entry.key: entry for entry in entries[1:] if not entry.obsolete}
    for entry in wanted:
        here = known.pop(entry.key, None)
        if here is None:
            yield f"not there: {entry.template}"
        elif "fuzzy" in here.flags:
            yield f"fuzzy: {entry.template}"
        elif not here.forms or not all(here.forms):
            yield f"not translated: {entry.template}"
        elif len(here.forms) != (1 if entry.plural is None else plurals):
            yield f"{len(here.forms)} forms: {entry.template}"
        else:
            values = placeholders(entry.plural or entry.template)
            for number, form in enumerate(here.forms):
                # The form for one may leave the number out.
                missing = set(values) - set(placeholders(form))
                if set(placeholders(form)) - set(values) or (missing and (entry.plural is None or number > 0)):
                    yield f"placeholders {placeholders(form)} instead of {values}: {form}"
                if entry.template.endswith("\n") != form.endswith("\n"):
                    yield f"line's end: {form}"
    for key in known:
        yield f"no longer said: {key[1]}"


def check():
    text, faults = template_text()
    if TEMPLATE.read_text() != text:
        faults.append("po/oauthtutor.pot is stale: make words")
    elif (PO / "en.po").read_text() != english():
        faults.append("po/en.po is stale: make words")
    faults += [f"{name}:{line}: say it with say(…), or list it in po/unsaid.txt: {shown}" for name, line, shown in unsaid()]
    wanted, _ = extract()
    for path in languages():
        faults += [f"po/{path.name}: {fault}" for fault in language_faults(path, wanted)]
    return faults, len(wanted)


def main():
    if sys.argv[1:] == ["update"]:
        faults = update()
        for fault in faults:
            print(fault, file=sys.stderr)
        return 1 if faults else 0
    if sys.argv[1:] == ["check"]:
        faults, count = check()
        for fault in faults:
            print(fault, file=sys.stderr)
        print(f"{count} sentences in {len(languages())} languages: {len(faults)} faults")
        return 1 if faults else 0
    if sys.argv[1:] == ["unsaid"]:
        for name, _, shown in unsaid():
            print(f"{name}\t{shown}")
        return 0
    print(__doc__, file=sys.stderr)
    return 64


if __name__ == "__main__":
    sys.exit(main())
