import Course

/// What a teacher makes of many hand-ins: a line for each learner, a column for each lesson.
public struct GradeTable: Equatable, Sendable {
    /// Something about a file that the teacher has to know.
    public enum Note: Equatable, Sendable {
        case damaged(file: String, HandInFault)
        /// The same learner handed in the same lesson twice; the later one counts, and this is the other.
        case older(file: String, than: String)
        /// It holds the same as another file.
        case same(file: String, as: String)
        /// The lesson asked something else when it was played.
        case otherContent(file: String, lesson: String)
        /// No lesson of this id is known here, so the file's own points are taken.
        case unknownLesson(file: String, lesson: String)
        /// The points in the head are not those of the answers, which count.
        case otherPoints(file: String, told: Total, found: Total)
    }

    public struct Column: Equatable, Sendable {
        public var lesson: String
        public var title: String
        public var points: Int
    }

    public struct Row: Equatable, Sendable {
        public var name: String
        public var identifier: String?
        /// One for each column; nil where nothing was handed in.
        public var totals: [Total?]
    }

    public var columns: [Column] = []
    /// By name.
    public var rows: [Row] = []
    public var notes: [Note] = []

    /// - Parameters:
    ///   - files: name and content of each, in the order in which they were named.
    ///   - lessons: the teacher's own, exams gathered.
    public init(_ files: [(name: String, bytes: [UInt8])], lessons: [Lesson]) {
        var sound: [(file: String, handIn: HandIn)] = []
        for file in files {
            do throws(HandInFault) {
                sound.append((file.name, try HandIn(reading: file.bytes)))
            } catch {
                notes.append(.damaged(file: file.name, error))
            }
        }
        let latest = chosen(sound)
        let byID = Dictionary(lessons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let played = Set(latest.map(\.handIn.standing.lesson))
        let order = lessons.map(\.id).filter(played.contains) + played.subtracting(byID.keys).sorted()
        columns = order.map { id in
            let some = latest.first { $0.handIn.standing.lesson == id }?.handIn
            let points = byID[id].map { LessonPoints.most(of: $0) } ?? some?.standing.points ?? 0
            return Column(lesson: id, title: byID[id]?.title.plain ?? some?.title ?? id, points: points)
        }
        for (file, handIn) in latest {
            let total = graded(file, handIn, byID[handIn.standing.lesson])
            let place = row(of: handIn)
            if let column = order.firstIndex(of: handIn.standing.lesson) { rows[place].totals[column] = total }
        }
        rows.sort { ($0.name.lowercased(), $0.identifier ?? "") < ($1.name.lowercased(), $1.identifier ?? "") }
    }

    /// Of several by one learner the one made last.
    private mutating func chosen(_ all: [(file: String, handIn: HandIn)]) -> [(file: String, handIn: HandIn)] {
        var chosen: [(file: String, handIn: HandIn)] = []
        for one in all {
            let same = chosen.firstIndex {
                $0.handIn.learnerKey == one.handIn.learnerKey
                    && $0.handIn.standing.lesson == one.handIn.standing.lesson
            }
            guard let same else {
                chosen.append(one)
                continue
            }
            if chosen[same].handIn == one.handIn {
                notes.append(.same(file: one.file, as: chosen[same].file))
            } else if chosen[same].handIn.made >= one.handIn.made {
                notes.append(.older(file: one.file, than: chosen[same].file))
            } else {
                notes.append(.older(file: chosen[same].file, than: one.file))
                chosen[same] = one
            }
        }
        return chosen
    }

    private mutating func graded(_ file: String, _ handIn: HandIn, _ lesson: Lesson?) -> Total {
        let told = Total(earned: handIn.standing.earned, points: handIn.standing.points)
        guard let lesson else {
            notes.append(.unknownLesson(file: file, lesson: handIn.standing.lesson))
            return told
        }
        guard lesson.asPlayed(handIn.kept).isMarked(handIn.content) else {
            notes.append(.otherContent(file: file, lesson: handIn.standing.lesson))
            return told
        }
        let found = lesson.regraded(handIn.kept)
        if abs(found.earned - told.earned) > 1e-6 || found.points != told.points {
            notes.append(.otherPoints(file: file, told: told, found: found))
        }
        return found
    }

    private mutating func row(of handIn: HandIn) -> Int {
        if let place = rows.firstIndex(where: { $0.learnerKey == handIn.learnerKey }) { return place }
        rows.append(
            Row(
                name: handIn.name, identifier: handIn.identifier,
                totals: Array(repeating: nil, count: columns.count)))
        return rows.count - 1
    }
}

/// The most that a lesson brings.
enum LessonPoints {
    static func most(of lesson: Lesson) -> Int { lesson.drawingExams(seed: 0).activities.reduce(0) { $0 + $1.points } }
}

extension HandIn {
    /// Who it is of: the identifier where there is one, else the name, capitals aside.
    fileprivate var learnerKey: String { (identifier ?? name).lowercased() }
}

extension GradeTable.Row {
    fileprivate var learnerKey: String { (identifier ?? name).lowercased() }
}
