extension Finding {
    /// What a finding is about. The raw value is its name in `[…]` and in `<!-- allow: … -->`.
    ///
    /// `docs/lesson-format.md` lists them all; each sentence stands at the foot of the file that checks the rule.
    public enum Rule: String, CaseIterable, Sendable {
        // The file
        case notUTF8 = "not-utf8"
        case fileEmpty = "file-empty"
        case titleMissing = "title-missing"
        case titleTwice = "title-twice"
        case titleLate = "title-late"
        case taskOutsideActivity = "task-outside-activity"
        case controlCharacter = "control-character"
        case bidiControl = "bidi-control"
        case noBreakSpace = "no-break-space"
        case tooDeep = "too-deep"
        case tableTooWide = "table-too-wide"
        case tooTangled = "too-tangled"
        case tooMany = "too-many"

        // Headings and comments
        case headingEmpty = "heading-empty"
        case headingNoSpace = "heading-no-space"
        case headingUnderlined = "heading-underlined"
        case commentUnknown = "comment-unknown"
        case commentMisplaced = "comment-misplaced"
        case commentUnused = "comment-unused"
        case commentTwice = "comment-twice"
        case commentValue = "comment-value"
        case commentConflict = "comment-conflict"
        case commentUnclosed = "comment-unclosed"
        case htmlUnclosed = "html-unclosed"
        case allowUnknown = "allow-unknown"
        case allowError = "allow-error"
        case allowUnused = "allow-unused"
        case idTwice = "id-twice"
        case idElsewhere = "id-elsewhere"
        case lessonTwice = "lesson-twice"
        case translationLacks = "translation-lacks"
        case translationAdds = "translation-adds"
        case translationDiffers = "translation-differs"
        case providerUnknown = "provider-unknown"

        // What Markdown swallows
        case html = "html"
        case htmlBlock = "html-block"
        case fenceUnclosed = "fence-unclosed"
        case hintSwallowed = "hint-swallowed"
        case listSwallowed = "list-swallowed"
        case feedbackNotIndented = "feedback-not-indented"
        case underIndented = "under-indented"
        case tableHeader = "table-header"
        case tableSwallows = "table-swallows"
        case cellExtra = "cell-extra"

        // What a section holds
        case mixedKinds = "mixed-kinds"
        case secondList = "second-list"
        case textAfter = "text-after"
        case itemEmpty = "item-empty"
        case orderTooShort = "order-too-short"
        case orderEasy = "order-easy"
        case decoyPartly = "decoy-partly"
        case groupOfOne = "group-of-one"
        case matchColumns = "match-columns"
        case matchEmpty = "match-empty"
        case matchTooShort = "match-too-short"
        case boxMissing = "box-missing"
        case boxMalformed = "box-malformed"
        case boxEmpty = "box-empty"
        case questionTooShort = "question-too-short"
        case questionNoneRight = "question-none-right"
        case questionAllRight = "question-all-right"
        case openNoPoints = "open-no-points"
        case openNoCues = "open-no-cues"
        case pointNoCue = "point-no-cue"
        case quizPart = "quiz-part"
        case quizKind = "quiz-kind"
        case examNotAlone = "exam-not-alone"

        // What can be played and could be better: judged by `check` alone
        case orderFree = "order-free"
        case matchSame = "match-same"
        case optionTwice = "option-twice"
        case stepTwice = "step-twice"
        case explanationMissing = "explanation-missing"
        case hintTells = "hint-tells"
        case linkDead = "link-dead"
        case textLong = "text-long"
        case screenFull = "screen-full"

        // Live flows
        case fenceOutsideStep = "fence-outside-step"
        case fenceParties = "fence-parties"
        case fencePlain = "fence-plain"
        case fenceWord = "fence-word"
        case stepEmpty = "step-empty"
        case stepHeading = "step-heading"
        case breakItStray = "break-it-stray"
        case predictionLate = "prediction-late"
        case parametersEarly = "parameters-early"
        case parametersColumns = "parameters-columns"
        case parameterEmpty = "parameter-empty"
        case parameterTwice = "parameter-twice"
        case actEmpty = "act-empty"
        case requestMissing = "request-missing"
        case requestLine = "request-line"
        case requestMethod = "request-method"
        case requestTarget = "request-target"
        case headerLine = "header-line"
        case directiveUnknown = "directive-unknown"
        case directiveValue = "directive-value"
        case directiveTwice = "directive-twice"
        case variableForm = "variable-form"
        case variableUnknown = "variable-unknown"
        case variableUnreachable = "variable-unreachable"
        case keepUnused = "keep-unused"
        case expectFailed = "expect-failed"
        case flowFailed = "flow-failed"
        case keepUnreachable = "keep-unreachable"
        case keepTaken = "keep-taken"

        // Provider profiles, and users and clients of one's own
        case yamlSyntax = "yaml-syntax"
        case yamlTooLarge = "yaml-too-large"
        case yamlAnchor = "yaml-anchor"
        case keyUnknown = "key-unknown"
        case keyMissing = "key-missing"
        case keyTwice = "key-twice"
        case valueType = "value-type"
        case valueRange = "value-range"
        case valueUnknown = "value-unknown"
        case valueForm = "value-form"
        case entryTwice = "entry-twice"
        case pathForm = "path-form"
        case placeholderUnknown = "placeholder-unknown"
        case redirectForm = "redirect-form"
        case secretShort = "secret-short"

        // Moodle's quizzes, in GIFT and Aiken
        case giftBraces = "gift-braces"
        case giftName = "gift-name"
        case giftText = "gift-text"
        case giftAnswer = "gift-answer"
        case giftRight = "gift-right"
        case giftWeight = "gift-weight"
        case giftWeights = "gift-weights"
        case giftWildcard = "gift-wildcard"
        case giftFeedback = "gift-feedback"
        case giftNumber = "gift-number"
        case giftTolerance = "gift-tolerance"
        case giftPair = "gift-pair"
        case giftTrue = "gift-true"
        case giftOrder = "gift-order"
        case giftOrderPart = "gift-order-part"
        case giftHTML = "gift-html"
        case giftID = "gift-id"
        case giftTag = "gift-tag"
        case giftCategory = "gift-category"
        case giftUnsayable = "gift-unsayable"
        case aikenAnswer = "aiken-answer"
        case aikenOption = "aiken-option"

        /// A rule always has the same severity: only a warning can be allowed.
        public var severity: Severity {
            switch self {
            case .titleLate, .taskOutsideActivity, .controlCharacter, .bidiControl, .noBreakSpace, .tooMany,
                .headingUnderlined, .commentUnknown, .commentMisplaced, .commentUnused, .commentTwice,
                .allowUnknown, .allowError, .allowUnused, .idElsewhere, .translationLacks,
                .translationAdds, .translationDiffers, .html, .htmlBlock, .listSwallowed, .orderEasy,
                .decoyPartly, .groupOfOne, .questionAllRight, .pointNoCue, .fencePlain, .fenceWord, .parameterTwice,
                .requestMethod, .orderFree, .matchSame, .optionTwice, .stepTwice, .explanationMissing, .hintTells,
                .linkDead, .textLong, .screenFull, .keepUnused, .secretShort,
                .giftWeights, .giftWildcard, .giftFeedback, .giftTolerance, .giftOrderPart, .giftHTML, .giftID,
                .giftTag, .giftCategory:
                .warning
            default: .error
            }
        }
    }
}
