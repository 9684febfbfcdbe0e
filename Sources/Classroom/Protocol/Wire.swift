import Course

/// What crosses the wire between a class's host and whoever is in it, as docs/classroom-protocol.md has it. Members that
/// a reader does not know are passed over.
public enum Wire {
    /// Who speaks another one is told so, and by the host alone.
    public static let version = 1

    /// `POST /class/join`: somebody new, by code and name, or somebody who was here, by the token.
    public struct JoinRequest: Codable, Equatable, Sendable {
        public var version = Wire.version
        public var code: String?
        public var name: String?
        public var token: String?

        public init(code: String, name: String) {
            self.code = code
            self.name = name
        }

        public init(token: String) { self.token = token }
    }

    /// Its answer.
    public struct Joined: Codable, Equatable, Sendable {
        public var version: Int
        public var seat: Int
        /// As everybody sees it: made safe, and nobody else's.
        public var name: String
        public var token: String
        /// The lesson's id and its title.
        public var lesson: String
        public var title: String
        /// The class's, in decimal digits: JSON's numbers are not exact so far up.
        public var seed: String

        public init(
            version: Int = Wire.version, seat: Int, name: String, token: String, lesson: String, title: String,
            seed: String
        ) {
            self.version = version
            self.seat = seat
            self.name = name
            self.token = token
            self.lesson = lesson
            self.title = title
            self.seed = seed
        }
    }

    /// `GET /class/lesson` and `GET /class/host/lesson`: the files that the lesson is made of.
    public struct LessonSources: Codable, Equatable, Sendable {
        public struct File: Codable, Equatable, Sendable {
            /// As in a content folder: `01-authorization-code.md`, `providers/mailbox.yaml`.
            public var name: String
            public var text: String

            public init(name: String, text: String) {
                self.name = name
                self.text = text
            }
        }

        public var version: Int
        public var lesson: String
        public var seed: String
        public var files: [File]
        /// For the teacher alone: what learners type, and the address they find the class at.
        public var code: String?
        public var address: String?

        public init(
            version: Int = Wire.version, lesson: String, seed: String, files: [File], code: String? = nil,
            address: String? = nil
        ) {
            self.version = version
            self.lesson = lesson
            self.seed = seed
            self.files = files
            self.code = code
            self.address = address
        }
    }

    /// `GET /class/answers`: what the learner has answered, to each item the last.
    public struct Answers: Codable, Equatable, Sendable {
        public var version: Int
        public var answers: [ClassAnswer]

        public init(version: Int = Wire.version, answers: [ClassAnswer]) {
            self.version = version
            self.answers = answers
        }
    }

    /// The data of an event `turn`; those of `stage` are a `Stage`, those of `dismissed` are passed over.
    public struct Turn: Codable, Equatable, Sendable {
        /// From 0.
        public var number: Int
        public var turn: FlowTurn

        public init(number: Int, turn: FlowTurn) {
            self.number = number
            self.turn = turn
        }
    }

    /// `POST /class/at`.
    public struct At: Codable, Equatable, Sendable {
        public var activity: Int
        public init(activity: Int) { self.activity = activity }
    }

    /// `POST /class/choose`.
    public struct Choice: Codable, Equatable, Sendable {
        public var breakIt: Int
        public init(breakIt: Int) { self.breakIt = breakIt }
    }

    /// Why something is refused: a `ClassFault` by its name, where it is one, and a sentence for people.
    public struct Refusal: Codable, Equatable, Sendable {
        public var fault: String?
        public var sentence: String?

        public init(fault: String?, sentence: String?) {
            self.fault = fault
            self.sentence = sentence
        }

        public init(_ fault: ClassFault) { self.init(fault: fault.name, sentence: fault.sentence) }
    }

    /// What is answered where nothing else has to be told: the answer, or whatever else came, is kept.
    public struct Kept: Codable, Equatable, Sendable {
        public var kept = true
        public init() {}
    }

    /// The data of an event of `GET /class/host/record`.
    public struct Recorded: Codable, Equatable, Sendable {
        /// Milliseconds since the class began.
        public var time: Int
        public var action: RoomAction

        public init(time: Int, action: RoomAction) {
            self.time = time
            self.action = action
        }
    }
}
