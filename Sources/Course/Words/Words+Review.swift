extension Words {
    enum Review {
        static let title = "Review"
        static let offer = "review"
        static let opening = "Looking up what is due."
        static let whatComesFirst = "What comes first?"
        static let fill = "Fill in the gap. Where a value of a run belongs, write its name, such as redirect_uri."
        static let atTheStart = "This is the first question of this review."
        static let welcomeBack = "Welcome back: this review goes on where you left it."
        static let missed = "Not right this time; it comes back soon"
        static let changed = "This was changed since you answered it; it is asked as it is now."
        static let notKept = "Your answers are not kept, so nothing can come back for review."

        static func due(_ count: Int) -> String { "\(count) due" }
        static func right(_ right: Int, of count: Int) -> String { "\(right) of \(count) right" }
        static func result(_ right: Int, of count: Int) -> String { "Review: \(self.right(right, of: count))" }
        static func more(_ count: Int) -> String { count == 1 ? "1 more" : "\(count) more" }
        static func from(_ source: RichText) -> String { "From: \(source.plain)" }

        static func skipped(_ count: Int) -> String {
            count == 1 ? "1 question was skipped and stays due." : "\(count) questions were skipped and stay due."
        }

        /// A question, and what would have been right.
        static func line(_ title: RichText, _ right: String?) -> RichText {
            guard let right else { return title }
            return title + RichText(title.plain.last.map("?.!".contains) ?? false ? " It is: \(right)" : ": \(right)")
        }

        /// That nothing is due, and when something will be.
        static func nothing(_ outlook: ReviewOutlook) -> String {
            guard let next = outlook.next else {
                return """
                    Nothing was learned yet that could come back. Answer something in a lesson, and it is asked again when \
                    you are about to forget it.
                    """
            }
            return "Nothing is due today. \(comesBack(next))"
        }

        /// What comes after a review.
        static func after(_ outlook: ReviewOutlook) -> String {
            if outlook.due > 0 {
                return outlook.due == 1 ? "1 thing is still due." : "\(outlook.due) things are still due."
            }
            guard let next = outlook.next else { return "Nothing more is due." }
            return "Nothing more is due today. \(comesBack(next))"
        }

        private static func comesBack(_ next: ReviewOutlook.Next) -> String {
            let day = next.days == 1 ? "tomorrow, \(next.date)" : "in \(next.days) days, on \(next.date)"
            return next.count == 1 ? "The next comes back \(day)." : "The next \(next.count) come back \(day)."
        }

        /// What is due and cannot be asked.
        static func leftOut(_ count: Int) -> String {
            count == 1
                ? "1 thing that is due is left out: its lesson is not here, or does not ask it any more."
                : "\(count) things that are due are left out: their lessons are not here, or do not ask them any more."
        }
    }
}
