import Messages

extension Complaint {
    static var braceUnclosed: Complaint {
        Complaint(
            .giftBraces,
            say(
                """
                “{” begins the answers here, and “}” never ends them. Write it after the last answer, or “\\{” for a \
                brace in the text.
                """))
    }
    static var braceUnopened: Complaint {
        Complaint(
            .giftBraces,
            say("“}” stands here without a “{” before it. Take it out, or write “\\}” for a brace in the text."))
    }
    static var secondBraces: Complaint {
        Complaint(
            .giftBraces,
            say(
                """
                A second “{” stands here, and a question has one set of answers. Put a blank line between two questions, and \
                write “\\{” for a brace in the text.
                """)
        )
    }
    static var nameUnclosed: Complaint {
        Complaint(
            .giftName, say("“::” begins the question's name here, and no second “::” ends it. Write it after the name.")
        )
    }
    static var noText: Complaint {
        Complaint(
            .giftText,
            say("This question has neither a name nor a text. Write it before the “{”."))
    }
    static var stray: Complaint {
        Complaint(
            .giftAnswer,
            say("This stands before the first answer and belongs to none. Begin it with “=” or “~”, or take it out."))
    }
    static var cloze: Complaint {
        Complaint(
            .giftAnswer,
            say(
                """
                This is a gap of Moodle's Cloze format, which GIFT does not have. Write it as a question of its own, as in \
                “The sky is {=blue ~green}.”
                """))
    }
    static var answerEmpty: Complaint {
        Complaint(
            .giftAnswer,
            say("This answer has no text. Write it after the sign, or take the sign out."))
    }
    static var tooFewOptions: Complaint {
        Complaint(
            .giftAnswer, say("This question has fewer than two options. Give it one more."))
    }
    static var tooFewSteps: Complaint {
        Complaint(.giftAnswer, say("This question has fewer than two steps. Give it one more."))
    }
    static var tooFewPairs: Complaint {
        Complaint(.giftAnswer, say("This question has fewer than two pairs. Give it one more."))
    }
    static func severalRight(_ count: Int) -> Complaint {
        Complaint(
            .giftRight,
            say(
                """
                Each of \(count) options is right by itself here, which a lesson cannot say. Mark one with “=”, weigh them \
                (“~%50%”) if all must be ticked, or write “\\=” where “=” is text.
                """)
        )
    }
    static var noneRight: Complaint {
        Complaint(
            .giftRight, say("No option is right here. Begin the right one with “=”, or weigh several with “~%50%”."))
    }
    static var weightOnRight: Complaint {
        Complaint(
            .giftWeight, say("A weight after “=” is text to Moodle. Write “=” alone, or “~” with the weight."))
    }
    static func weightForm(_ written: String) -> Complaint {
        Complaint(
            .giftWeight,
            say(
                """
                \(quoted(written)) is no weight. Write digits between two “%”, with a point and from -100 to 100, as in \
                “%33.33333%”.
                """)
        )
    }
    static var weightsUneven: Complaint {
        Complaint(
            .giftWeights,

            say(
                """
                A lesson weighs all right options alike, and all wrong ones; these weights differ and are left out. \
                Look at the scoring.
                """))
    }
    static var oneOfSeveral: Complaint {
        Complaint(
            .giftWeights,
            say("Only one option has a weight above 0, so the question came in as a single choice. Look at it."))
    }
    static var partlyRight: Complaint {
        Complaint(
            .giftWeights,
            say("A lesson knows no answer that is right in part; its weight is left out, and it counts as wrong."))
    }
    static var wildcard: Complaint {
        Complaint(
            .giftWildcard,
            say("A lesson knows no wildcard “*”; this answer is left out. Write the words, or “\\*” for a star."))
    }
    static var noWholeAnswer: Complaint {
        Complaint(
            .giftRight,
            say(
                """
                No answer is left that a lesson can say and that is right as a whole. Give one without weight or \
                wildcard.
                """))
    }
    static var answerFeedback: Complaint {
        Complaint(
            .giftFeedback,
            say("A lesson has no feedback for a single written answer; it is left out. Put it after “####”.")
        )
    }
    static var range: Complaint {
        Complaint(
            .giftNumber,
            say("A lesson asks for one number and cannot say a range. Give one number, or ask for it with options."))
    }
    static func tolerance(_ written: String) -> Complaint {
        Complaint(
            .giftTolerance,
            say("A lesson asks for the very number; the tolerance \(quoted(written)) is left out."))
    }
    static func notANumber(_ written: String) -> Complaint {
        Complaint(
            .giftNumber,
            say(
                """
                \(quoted(written)) is no number, and Moodle would take every answer for right. Write digits with a point, \
                as in “3.14”.
                """)
        )
    }
    static var pairWithoutArrow: Complaint {
        Complaint(
            .giftPair,
            say("This pair has no “->” between its two sides. Write “=left -> right”, or “\\=” where “=” is text."))
    }
    static var pairWithoutRight: Complaint {
        Complaint(
            .giftPair, say("This pair has no right side. Write it after the “->”; only the left side may be empty."))
    }
    static func trueInSmallLetters(_ word: String) -> Complaint {
        Complaint(
            .giftTrue,
            say(
                """
                Only T, TRUE, F and FALSE in capitals mean true and false; \(quoted(word)) is a short answer to Moodle. \
                Write \(word.uppercased()), or “=\(word)” for a short answer.
                """)
        )
    }
    static var orderHead: Complaint {
        Complaint(
            .giftOrder,

            say(
                """
                An ordering question begins with “>” and a number, and its steps stand on the lines below. Write “>0 \
                ALL” there.
                """))
    }
    static func orderWord(_ word: String) -> Complaint {
        Complaint(
            .giftOrder,

            say(
                """
                \(quoted(word)) is no word of an ordering question's first line. Begin the steps on the line \
                below it.
                """))
    }
    static func orderPart(_ count: Int) -> Complaint {
        Complaint(
            .giftOrderPart,
            say("Moodle asks for \(count) of these steps, chosen anew each time; a lesson asks for all of them."))
    }
    static var unsayable: Complaint {
        Complaint(
            .giftUnsayable, say("A lesson cannot say this question as it stands. Write it anew, in simpler text."))
    }
    static var categoryCrowded: Complaint {
        Complaint(
            .giftCategory,

            say(
                """
                A blank line is missing after this category; Moodle would take what follows for a part of its name. \
                Put one there.
                """))
    }
    static var categoryEmpty: Complaint {
        Complaint(.giftCategory, say("This category has no name. Write it after “$CATEGORY:”."))
    }
}
