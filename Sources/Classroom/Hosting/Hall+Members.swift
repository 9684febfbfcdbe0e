import Course

/// One who has joined.
public struct Member: Equatable, Sendable {
    public let seat: Int
    /// As everybody sees it.
    public let name: String
    public let token: String
}

extension Hall {
    /// Takes somebody new in.
    /// - Parameter name: as it was typed.
    public func join(name: String) async throws(ClassFault) -> Member {
        let token = Secret.make()
        let effects = try await happen(.join(name: name, token: token))
        for case .seated(let number) in effects {
            seatsByToken[token] = number
            return Member(seat: number, name: room.seats[number - 1].name, token: token)
        }
        throw .room(.unknown)
    }

    /// Whom a token belongs to.
    /// - Throws: `noToken` where it is nobody's, or why its owner is not in the class any more.
    public func member(_ token: String?) throws(ClassFault) -> Member {
        guard let token, let number = seatsByToken[token], room.seats.indices.contains(number - 1) else {
            throw .noToken
        }
        let seat = room.seats[number - 1]
        guard !seat.isDismissed else { throw .room(.dismissed) }
        return Member(seat: number, name: seat.name, token: token)
    }
}
