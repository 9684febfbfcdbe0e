/// The home screen: the way through the course, how each lesson stands, and what comes next.
extension Session {
    mutating func updateHome(_ action: Action) -> [Effect] {
        let last = max(0, lessons.count - 1 + (reviewNumber == nil ? 0 : 1))
        switch action {
        case .command(.up): homeFocus = max(0, homeFocus - 1)
        case .command(.down): homeFocus = min(last, homeFocus + 1)
        case .command(.first): homeFocus = 0
        case .command(.last): homeFocus = last
        case .command(.back): return leave()
        case .command(.review): return beginReview()
        case .choose(let number) where number + 1 == reviewNumber: return beginReview()
        case .choose(let number):
            guard let place = lessonNumbers.firstIndex(of: number + 1) else {
                if !lessons.isEmpty { notice = Words.Home.noSuchLesson(number + 1) }
                return []
            }
            return open(lessons[place].id)
        case .command(.confirm), .command(.pick), .command(.next):
            if reviewNumber != nil, homeFocus == lessons.count { return beginReview() }
            return lessons.isEmpty ? [] : open(lessons[min(homeFocus, lessons.count - 1)].id)
        default: break
        }
        return []
    }

    /// Leaves a lesson; the cursor goes to what comes next.
    mutating func goHome() {
        held = nil
        place = .home
        if let last = lastLesson, runs[last]?.isBegun == true { wayPoint = last }
        goToNext()
    }

    /// Puts the cursor on what comes next.
    mutating func goToNext() {
        if let next { homeFocus = next }
    }

    /// The lesson that was begun last, as long as it is not done; then the first after it that is not, or before it.
    /// nil when all are done.
    private var next: Int? {
        let start = lessons.firstIndex { $0.id == wayPoint } ?? 0
        return (Array(lessons.indices[start...]) + lessons.indices[..<start]).first { !isDone($0) }
    }

    private func isDone(_ place: Int) -> Bool { standing(of: lessons[place].id)?.isDone ?? false }

    /// How a lesson stands now, or stood when the program started; nil where nothing was done yet.
    private func standing(of id: String) -> LessonStanding? {
        if let run = runs[id] { return run.isBegun ? run.standing(at: nil) : nil }
        return standings[id].flatMap { $0.isBegun ? $0 : nil }
    }

    /// The numbers of the files' names, or 1, 2, 3, … where a name has none or two have the same.
    private var lessonNumbers: [Int] {
        let numbers = lessons.compactMap(\.number).filter { $0 > 0 }
        return Set(numbers).count == lessons.count ? numbers : Array(1...max(1, lessons.count))
    }

    /// The number of the line with the review; nil where nothing is due.
    private var reviewNumber: Int? { outlook.due > 0 ? (lessonNumbers.max() ?? 0) + 1 : nil }

    /// Once anything was learned, it can be asked when the next comes back.
    private var reviewOffers: [Page.Offer] {
        outlook == ReviewOutlook() ? [] : [.init(.review, Words.Review.offer)]
    }

    private var reviewLine: [Menu.Item] {
        reviewNumber.map {
            [Menu.Item(number: $0, title: Words.Review.title, note: Words.Review.due(outlook.due))]
        } ?? []
    }

    var homePage: Page {
        let welcome = Page.Part.prose([.paragraph(RichText(Words.Home.welcome))])
        let items = homeItems + (lessons.isEmpty ? [] : reviewLine)
        let parts: [Page.Part] =
            items.isEmpty
            ? [.instruction(Words.Home.empty)]
            : way + [.instruction(Words.Home.instruction), .menu(Menu(items: items, focus: homeFocus))]
        return Page(
            id: "home", trail: [Words.program], parts: [welcome] + parts,
            offers: (items.isEmpty ? [] : Self.menuOffers) + reviewOffers + [
                .init(.help, Words.Offers.help), .init(.quit, Words.Offers.leave),
            ])
    }

    private var homeItems: [Menu.Item] {
        let next = lessons.count > 1 ? next : nil
        return zip(lessonNumbers, lessons).enumerated().map { place, lesson in
            let (number, glance) = lesson
            let standing = standing(of: glance.id)
            let state = standing.map(state) ?? Words.Home.minutes(glance.minutes)
            let facts = [
                place == next ? Words.Home.next : nil, state, glance.isTranslated ? nil : Words.Home.untranslated,
            ]
            return Menu.Item(
                number: number, title: glance.title, note: facts.compactMap(\.self).joined(separator: ", "),
                isDone: standing?.isDone ?? false, isNext: place == next)
        }
    }

    private func state(_ standing: LessonStanding) -> String {
        let percent = Words.Home.percent(Total(earned: standing.earned, points: standing.points).percent)
        return standing.isDone ? percent : Words.Home.begun(percent)
    }

    /// How far the learner has come, in a line.
    private var way: [Page.Part] {
        guard lessons.count > 1 else { return [] }
        let done = lessons.indices.count(where: isDone)
        let next = next.map { Words.Home.lesson(lessonNumbers[$0], lessons[$0].title) }
        return [.instruction(Words.Home.way(done: done, of: lessons.count, next: next))]
    }
}
