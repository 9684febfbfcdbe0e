import ArgumentParser
import Course
import Messages

/// What `--fault` takes: a fault's name, and after a colon how many answers it shapes.
struct FaultOption: Equatable {
    /// More answers than anybody waits for.
    static let most = 1_000_000

    var fault: MockFault
    var times = 1

    static var names: String { MockFault.allCases.map(\.rawValue).joined(separator: ", ") }

    /// - Throws: a sentence that says what is wrong with it.
    init(parsing text: String) throws(ValidationError) {
        let sides = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let fault = MockFault(rawValue: sides[0]) else {
            let near = Nearest.word(to: sides[0], among: MockFault.allCases.map(\.rawValue))
            let advice = near.map { say("Did you mean \($0)?") } ?? say("There are \(Self.names).")
            throw ValidationError(say("There is no fault “\(Self.shown(sides[0]))”.") + " \(advice)")
        }
        self.fault = fault
        guard sides.count == 2 else { return }
        guard let times = Int(sides[1]), (1...Self.most).contains(times) else {
            throw ValidationError(
                say(
                    """
                    “\(Self.shown(sides[1]))” is no number of answers. Write a whole number from 1, as in \
                    --fault \(sides[0]):3.
                    """))
        }
        self.times = times
    }

    private static func shown(_ text: String) -> String {
        String(text.prefix(40).map { $0.isASCII && !$0.isNewline && $0 >= " " ? $0 : "?" })
    }
}
