import Messages
import Testing

/// What a translator has written, up to its last line.
private func catalogue(_ entries: String, plural: String = "nplurals=2; plural=n != 1;") -> Catalogue {
    let header =
        #"msgid ""\#nmsgstr ""\#n"Content-Type: text/plain; charset=UTF-8\n"\#n"Plural-Forms: \#(plural)\n"\#n\#n"#
    return Catalogue(po: Array((header + entries).utf8), language: "xx")
}

@Suite("Catalogues") struct CatalogueTests {
    @Test("A sentence is said in the language that is spoken, with its values where the translator wants them")
    func translated() {
        let german = catalogue(#"msgid "%1 of %2 found."\#nmsgstr "Von %2 sind %1 gefunden; %1!""#)
        let found = 3
        #expect(say("\(found) of \(7) found.") == "3 of 7 found.")
        Catalogue.$override.withValue(german) {
            #expect(say("\(found) of \(7) found.") == "Von 7 sind 3 gefunden; 3!")
            #expect(say("Not there: \(found).") == "Not there: 3.")
        }
    }

    @Test("A sentence over several lines, with what C escapes")
    func escapes() {
        let text = catalogue(
            #"msgid ""\#n"One \"line\"\\ "\#n"goes on.\nAnother."\#nmsgstr "a\tb\a\x41 \"c\" \\ \n\#u{1B}d""#)
        #expect(text.wording(of: "One \"line\"\\ goes on.\nAnother.") == "a b41 \"c\" \\ \nd")
    }

    @Test("The same English words with two meanings are told apart")
    func contexts() {
        let german = catalogue(
            #"""
            msgctxt "direction"
            msgid "right"
            msgstr "rechts"

            msgid "right"
            msgstr "richtig"
            """#)
        Catalogue.$override.withValue(german) {
            #expect(say("right", as: "direction") == "rechts")
            #expect(say("right") == "richtig")
            #expect(say("right", as: "a side in politics") == "right")
        }
    }

    @Test(
        "Each number has its form",
        arguments: [(1, "plik"), (2, "pliki"), (5, "plików"), (21, "plików"), (22, "pliki")])
    func polish(count: Int, noun: String) {
        let polish = catalogue(
            #"""
            msgid "%1 file"
            msgid_plural "%1 files"
            msgstr[0] "%1 plik"
            msgstr[1] "%1 pliki"
            msgstr[2] "%1 plików"
            """#, plural: "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);")
        Catalogue.$override.withValue(polish) {
            #expect(say(one: "\(count) file", many: "\(count) files", count: count) == "\(count) \(noun)")
        }
        #expect(
            say(one: "\(count) file", many: "\(count) files", count: count)
                == (count == 1 ? "1 file" : "\(count) files"))
    }

    @Test("Where fewer forms stand there than the rule has, the last one is said")
    func missingForm() {
        let text = catalogue(
            "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"", plural: "nplurals=3; plural=2;")
        #expect(text.wording(of: "a", count: 9) == "y")
    }

    @Test("What is fuzzy, of the past, or not translated is said in English")
    func untranslated() {
        let text = catalogue(
            #"""
            #. For the foot of the screen.
            #: Sources/UI/Foot.swift
            #, fuzzy, qt-format
            msgid "a"
            msgstr "x"

            msgid "b"
            msgstr ""

            #, fuzzy
            #~ msgid "c"
            #~ msgstr "z"

            #, qt-format
            msgid "d"
            msgstr "w"
            """#)
        #expect(["a", "b", "c", "d"].map { text.wording(of: $0) } == [nil, nil, nil, "w"])
        #expect(text.count == 1)
    }

    @Test("A translation cannot ask for values that there are not")
    func placeholders() {
        let text = catalogue(#"msgid "%1 left"\#nmsgstr "%2 %1 %9 %0 %s %n %% %""#)
        Catalogue.$override.withValue(text) { #expect(say("\(4) left") == "%2 4 %9 %0 %s %n %% %") }
    }

    @Test("A value that looks like a placeholder is none")
    func values() {
        let text = catalogue(#"msgid "%1 and %2"\#nmsgstr "%2 und %1""#)
        Catalogue.$override.withValue(text) { #expect(say("\("%2") and \("%1")") == "%1 und %2") }
    }

    @Test(
        "Whatever a file holds, reading it ends",
        arguments: [
            "\"", "msgid", "msgid \"", "msgstr \"x\"", "msgstr[7] \"x\"", "msgstr[99999999999999999999] \"\"",
            "\"x\"\n\"y\"", "\u{0}",
        ])
    func malformed(_ text: String) {
        #expect(catalogue(text).count == 0)
        #expect(Catalogue(po: Array(text.utf8) + [0xFF, 0xFE], language: "xx").count == 0)
    }
}
