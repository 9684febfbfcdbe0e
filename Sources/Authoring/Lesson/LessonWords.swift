import Course

/// A word with a colon that means something to a lesson, in the languages that lessons are written in.
struct LessonWords {
    /// Lower case, without the colon.
    private let words: [String]

    /// Begins a hint.
    static let hint = LessonWords(words: [
        "hint", "hinweis", "tipp", "indice", "astuce", "pista", "dica", "suggerimento", "indizio", "aanwijzing",
        "wskazówka", "nápověda", "napoveda", "nápoveda", "подсказка", "підказка", "ledtråd", "vihje", "savjet",
        "namig", "indiciu", "ipucu", "υπόδειξη", "רמז", "تلميح", "راهنمایی", "संकेत", "提示", "ヒント",
        "힌트", "gợi ý", "petunjuk", "คำใบ้",
    ])

    /// Begins the heading of a break-it.
    static let breakIt = LessonWords(words: [
        "break it", "mach es kaputt", "kaputt machen", "casse-le", "cassez-le", "rómpelo", "estropéalo", "quebre",
        "quebra isto", "rompilo", "maak het stuk", "zepsuj to", "rozbij to", "сломай", "зламай", "ha sönder det",
        "ødelæg det", "ødelegg det", "riko se", "boz", "χάλασέ το", "שבור", "اكسره", "तोड़ो", "弄坏它", "弄壞它", "壊してみる",
        "망가뜨리기", "phá nó", "rusak",
    ])

    /// The text after the word and its colon; nil when it does not begin with them.
    func strip(from text: RichText) -> RichText? {
        guard let first = text.runs.first, first.style.isEmpty, let rest = strip(from: first.text) else { return nil }
        var runs = text.runs
        runs[0].text = String(rest)
        if rest.isEmpty { runs.removeFirst() }
        return RichText(runs)
    }

    /// The same for plain text: case does not matter, the colon may be a wide one and may have a space before it.
    func strip(from text: String) -> Substring? {
        guard let colon = text.utf8.prefix(48).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }) else {
            return nil
        }
        let mark = text[colon]
        guard mark == ":" || mark == "：" else { return nil }
        let word = text[..<colon].lowercased().drop(while: \.isWhitespace)
        let bare = word.last?.isWhitespace == true ? word.dropLast() : word
        guard words.contains(where: { $0 == bare }) else { return nil }
        return text[text.index(after: colon)...].drop(while: \.isWhitespace)
    }
}
