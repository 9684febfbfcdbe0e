import Messages

extension Words {
    enum Review {
        static var title: String { say("Review") }
        static var offer: String { say("review") }
        static var opening: String { say("Looking up what is due.") }
        static var whatComesFirst: String { say("What comes first?") }
        static var comesLater: String { say("It comes later.") }
        static var fill: String {
            say("Fill in the gap. Where a value of a run belongs, write its name, such as redirect_uri.")
        }
        static var atTheStart: String { say("This is the first question of this review.") }
        static var welcomeBack: String { say("Welcome back: this review goes on where you left it.") }
        static var missed: String { say("Not right this time; it comes back soon") }
        static var changed: String { say("This was changed since you answered it; it is asked as it is now.") }
        static var notKept: String { say("Your answers are not kept, so nothing can come back for review.") }

        static func due(_ count: Int) -> String { say("\(count) due") }
        static func right(_ right: Int, of count: Int) -> String { say("\(right) of \(count) right") }
        static func result(_ right: Int, of count: Int) -> String { say("Review: \(self.right(right, of: count))") }
        static func more(_ count: Int) -> String { say(one: "1 more", many: "\(count) more", count: count) }
        static func from(_ source: RichText) -> String { say("From: \(source.plain)") }

        static func skipped(_ count: Int) -> String {
            say(
                one: "1 question was skipped and stays due.", many: "\(count) questions were skipped and stay due.",
                count: count)
        }

        /// A question, and what would have been right.
        static func line(_ title: RichText, _ right: String?) -> RichText {
            guard let right else { return title }
            return title
                + RichText(title.plain.last.map("?.!".contains) ?? false ? say(" It is: \(right)") : ": \(right)")
        }

        /// That nothing is due, and when something will be.
        static func nothing(_ outlook: ReviewOutlook) -> String {
            guard let next = outlook.next else {
                return say(
                    """
                    Nothing was learned yet that could come back. Answer something in a lesson, and it is asked again when \
                    you are about to forget it.
                    """)
            }
            return say("Nothing is due today. \(comesBack(next))")
        }

        /// What comes after a review.
        static func after(_ outlook: ReviewOutlook) -> String {
            if outlook.due > 0 {
                return say(
                    one: "1 thing is still due.", many: "\(outlook.due) things are still due.", count: outlook.due)
            }
            guard let next = outlook.next else { return say("Nothing more is due.") }
            return say("Nothing more is due today. \(comesBack(next))")
        }

        private static func comesBack(_ next: ReviewOutlook.Next) -> String {
            let day = say(
                one: "tomorrow, \(next.date)", many: "in \(next.days) days, on \(next.date)", count: next.days)
            return say(
                one: "The next comes back \(day).", many: "The next \(next.count) come back \(day).", count: next.count)
        }

        /// What is due and cannot be asked.
        static func leftOut(_ count: Int) -> String {
            say(
                one: "1 thing that is due is left out: its lesson is not here, or does not ask it any more.",
                many:
                    "\(count) things that are due are left out: their lessons are not here, or do not ask them any more.",
                count: count)
        }
    }
}
