import Course
import Messages

/// What `# @word …` in an `http` fence says.
enum Directive: Equatable {
    enum Word: String, CaseIterable {
        case expect, wait, keep
        case again = "repeat"
    }

    case expect(RequestTemplate.Expectation)
    /// Seconds.
    case wait(Int)
    case again(Int)
    case keep(RequestTemplate.Keep)

    enum Fault: Error, Equatable {
        case unknown(String)
        case value(Word)
    }

    var word: Word {
        switch self {
        case .expect: .expect
        case .wait: .wait
        case .again: .again
        case .keep: .keep
        }
    }

    /// - Parameter text: what follows the `@`.
    static func read(_ text: String) -> Result<Directive, Fault> {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let name = words.first, let word = Word(rawValue: name) else {
            return .failure(.unknown(words.first ?? ""))
        }
        let values = Array(words.dropFirst())
        let directive: Directive? =
            switch word {
            case .expect: expectation(values).map(Directive.expect)
            case .wait: values.count == 1 ? seconds(values[0]).map(Directive.wait) : nil
            case .again: values.count == 1 ? number(values[0], in: 1...20).map(Directive.again) : nil
            case .keep: keep(values).map(Directive.keep)
            }
        return directive.map(Result.success) ?? .failure(.value(word))
    }

    /// A status from 100 to 599, and perhaps an error code.
    private static func expectation(_ values: [String]) -> RequestTemplate.Expectation? {
        guard (1...2).contains(values.count), values[0].utf8.count == 3, let status = number(values[0], in: 100...599)
        else { return nil }
        return RequestTemplate.Expectation(status: status, error: values.count == 2 ? values[1] : nil)
    }

    /// `access_token as old_token`: two names that a variable can have.
    private static func keep(_ values: [String]) -> RequestTemplate.Keep? {
        guard values.count == 3, values[1] == "as", isName(values[0]), isName(values[2]) else { return nil }
        return RequestTemplate.Keep(member: values[0], name: values[2])
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }

    /// `90s`, `3m`, `2h` or `1d`, up to ten years.
    private static func seconds(_ text: String) -> Int? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
        guard let unit = text.last.flatMap({ units[$0] }),
            let count = number(String(text.dropLast()), in: 1...(3650 * 86400 / unit))
        else { return nil }
        return count * unit
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let number = Int(text), range.contains(number) else {
            return nil
        }
        return number
    }
}

extension Directive.Fault {
    var complaint: Complaint {
        switch self {
        case .unknown(let name):
            let words = Directive.Word.allCases.map { "@" + $0.rawValue }
            let known = " " + say("There are: \(words.joined(separator: ", ")).")
            return Complaint(
                .directiveUnknown,
                say("There is no directive \(Complaint.quoted("@" + name)).")
                    + Complaint.suggestion(for: "@" + name, among: words, otherwise: known)
            )
        case .value(.expect):
            return Complaint(
                .directiveValue,
                say("@expect takes a status and perhaps an error code, as in “# @expect 400 invalid_grant”."))
        case .value(.wait):
            return Complaint(
                .directiveValue, say("@wait takes a time with its unit (s, m, h or d), as in “# @wait 3m”."))
        case .value(.again):
            return Complaint(.directiveValue, say("@repeat takes a whole number from 1 to 20, as in “# @repeat 2”."))
        case .value(.keep):
            return Complaint(
                .directiveValue,
                say(
                    "@keep takes what the answer calls it and a name of your own, as in “# @keep access_token as old_token”."
                )
            )
        }
    }
}
