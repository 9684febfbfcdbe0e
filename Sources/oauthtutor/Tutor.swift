import Course

/// The tutor as somebody wants it: which lesson, which face, which shuffle, which lessons.
struct Tutor {
    /// A lesson's id or its file's path, and after a # an activity of it; nil for the home screen.
    var lesson: String?
    /// Begins with what is due, from all lessons.
    var isReview = false
    /// Reads the lesson anew whenever its file is saved.
    var isFollowed = false
    var isPlain = false
    var seed: UInt64?
    /// The folder that `--content` names.
    var content: String?
    /// Whether answers are kept from one time to the next.
    var keepsProgress = true

    /// Plays until the learner leaves. After a signal it does not come back.
    /// - Parameter commands: what a word that is no lesson may have been meant for.
    func run(commands: [String]) throws(Trouble) {
        let around = Surroundings.live()
        let target = lesson.map { LessonTarget($0, files: around.files) }
        let catalog = try Catalog.holding(target?.lesson, content: content, around)
        let keeper = Keeper(folder: keepsProgress ? ProgressFolder(around: around) : nil, now: around.now)
        var session = Session(
            lessons: catalog.entries.map(\.glance), seed: seed ?? .random(in: .min ... .max),
            standings: keeper.standings(), outlook: keeper.outlook(of: catalog.ids), preferences: keeper.preferences())
        if let news = keeper.takeNews() { _ = session.update(.deliver(.unkept(news))) }
        var effects = isReview ? session.beginReview() : []
        if let target {
            let id = try catalog.id(of: target.lesson, commands: commands)
            if let activity = target.activity { try catalog.require(activity: activity, of: id) }
            effects = session.begin(with: id, at: target.activity, isFollowed: isFollowed)
        }
        let face = try Face(isPlain: isPlain, around)
        face.show(session, effects, in: World.live(catalog, seed: seed, around: around, keeper: keeper))
    }
}

/// What a word on the command line names: a lesson, and perhaps an activity of it.
struct LessonTarget: Equatable {
    var lesson: String
    var activity: String?

    /// - Parameter word: `pkce`, `pkce#review` or `content/02-pkce.md#review`; a file whose own name has a # goes first.
    init(_ word: String, files: Files) {
        guard let hash = word.lastIndex(of: "#"), hash > word.startIndex, !files.isFile(word) else {
            lesson = word
            return
        }
        lesson = String(word[..<hash])
        let name = word[word.index(after: hash)...]
        activity = name.isEmpty ? nil : String(name)
    }
}
