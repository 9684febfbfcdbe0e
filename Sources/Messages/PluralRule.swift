/// Which of a sentence's forms goes with a number: the `Plural-Forms` of a `.po` file, an expression of C with `n` in it.
///
/// Grammar and meaning: GNU gettext, section "Additional functions for plural forms".
public struct PluralRule: Sendable, Equatable {
    /// How many forms there are.
    public let count: Int
    private let expression: Expression

    /// One form for 1, another for all the rest: what English and German have.
    public static let oneOrMany = PluralRule(count: 2, expression: .operation(.notEqual, .n, .number(1)))

    init(count: Int, expression: Expression) {
        self.count = count
        self.expression = expression
    }

    /// The form for a number, from 0; the last one where the rule names none that there is.
    public func form(of number: Int) -> Int {
        let form = expression.value(Int(clamping: number.magnitude))
        return (0..<count).contains(form) ? form : count - 1
    }

    indirect enum Expression: Equatable, Sendable {
        case n
        case number(Int)
        case not(Expression)
        case operation(Operator, Expression, Expression)
        case choice(Expression, Expression, Expression)
    }

    enum Operator: String, CaseIterable, Sendable {
        case or = "||"
        case and = "&&"
        case equal = "=="
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
        case remainder = "%"

        /// How tightly it binds, as in C.
        var rank: Int {
            switch self {
            case .or: 1
            case .and: 2
            case .equal, .notEqual: 3
            case .less, .greater, .atMost, .atLeast: 4
            case .plus, .minus: 5
            case .times, .divided, .remainder: 6
            }
        }
    }
}

extension PluralRule.Expression {
    func value(_ number: Int) -> Int {
        switch self {
        case .n: number
        case .number(let constant): constant
        case .not(let operand): operand.value(number) == 0 ? 1 : 0
        case .choice(let condition, let yes, let no): (condition.value(number) != 0 ? yes : no).value(number)
        case .operation(.or, let left, let right): left.value(number) != 0 || right.value(number) != 0 ? 1 : 0
        case .operation(.and, let left, let right): left.value(number) != 0 && right.value(number) != 0 ? 1 : 0
        case .operation(let sign, let left, let right): sign.result(left.value(number), right.value(number))
        }
    }
}

extension PluralRule.Operator {
    /// Nothing traps: what is divided by nothing is 0, and what overflows wraps.
    fileprivate func result(_ left: Int, _ right: Int) -> Int {
        switch self {
        case .or: left != 0 || right != 0 ? 1 : 0
        case .and: left != 0 && right != 0 ? 1 : 0
        case .equal: left == right ? 1 : 0
        case .notEqual: left != right ? 1 : 0
        case .less: left < right ? 1 : 0
        case .greater: left > right ? 1 : 0
        case .atMost: left <= right ? 1 : 0
        case .atLeast: left >= right ? 1 : 0
        case .plus: left &+ right
        case .minus: left &- right
        case .times: left &* right
        case .divided: right == 0 ? 0 : left.dividedReportingOverflow(by: right).partialValue
        case .remainder: right == 0 ? 0 : left.remainderReportingOverflow(dividingBy: right).partialValue
        }
    }
}
