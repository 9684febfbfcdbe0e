/// One way in which a request differs from the right one.
public enum RequestDifference: Equatable, Sendable {
    case method(own: String, right: String)
    case endpoint(own: String, right: String)
    /// It is not there at all.
    case missing(name: String, right: String)
    /// It is there, with another value.
    case value(name: String, own: String, right: String)
    /// It comes more often than it should.
    case repeated(name: String)
    /// It stands in the query instead of the form, and the like.
    case misplaced(name: String)
    /// The right request does not have it.
    case extra(name: String, own: String)
    case body

    /// How a request differs from the right one in what it asks for; empty for another spelling of the same.
    public static func between(_ own: FilledRequest, and right: FilledRequest) -> [RequestDifference] {
        RequestReading(own).differences(from: RequestReading(right))
    }
}

extension RequestReading {
    /// What has to be changed in this request to make it `right`, in the order in which the right one has it.
    func differences(from right: RequestReading) -> [RequestDifference] {
        var found: [RequestDifference] = []
        if method != right.method { found.append(.method(own: method, right: right.method)) }
        if endpoint != right.endpoint { found.append(.endpoint(own: endpoint, right: right.endpoint)) }
        var rest = parameters
        for wanted in right.parameters {
            if let same = rest.firstIndex(of: wanted) {
                rest.remove(at: same)
            } else if let other = rest.firstIndex(where: { $0.place == wanted.place && $0.name == wanted.name }) {
                found.append(.value(name: wanted.name, own: rest[other].value, right: wanted.value))
                rest.remove(at: other)
            } else if let elsewhere = rest.firstIndex(where: { $0.name == wanted.name && $0.value == wanted.value }) {
                found.append(.misplaced(name: wanted.name))
                rest.remove(at: elsewhere)
            } else {
                found.append(.missing(name: wanted.name, right: wanted.value))
            }
        }
        for left in rest {
            let isAgain = right.parameters.contains { $0.place == left.place && $0.name == left.name }
            found.append(isAgain ? .repeated(name: left.name) : .extra(name: left.name, own: left.value))
        }
        if otherBody != right.otherBody { found.append(.body) }
        return found
    }
}
