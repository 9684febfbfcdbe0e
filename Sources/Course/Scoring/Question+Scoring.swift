extension Question {
    /// How right it is to have ticked these options, between 0 and 1.
    ///
    /// Single choice: all or nothing. Multiple: right ticked ÷ right − wrong ticked ÷ wrong, never below 0,
    /// so ticking everything earns nothing; where every option is right nothing is subtracted.
    public func share(ticking ticked: Set<Int>) -> Double {
        let right = rightOptions
        guard !right.isEmpty else { return 0 }
        guard isMultiple else { return ticked == right ? 1 : 0 }
        let wrong = options.count - right.count
        let gained = Double(ticked.intersection(right).count) / Double(right.count)
        let lost = wrong == 0 ? 0 : Double(ticked.subtracting(right).count) / Double(wrong)
        return max(0, gained - lost)
    }
}
