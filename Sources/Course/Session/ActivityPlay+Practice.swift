extension ActivityPlay {
    /// What a flow's runs have left behind outlives its being asked anew.
    mutating func keepPractice(of before: ActivityPlay) {
        guard case .live(var live) = self, case .live(let old) = before else { return }
        live.practice = old.practice
        self = .live(live)
    }

    /// How the last run went that was more than watched, such as "8 of 10 gaps".
    var practiceNote: String? {
        guard case .live(let live) = self else { return nil }
        return live.practice.history.latest.map(Words.Practice.note)
    }
}
