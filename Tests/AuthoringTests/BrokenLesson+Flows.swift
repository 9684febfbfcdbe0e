extension BrokenLesson {
    /// A live flow with one step.
    private static func flow(_ step: String) -> String { "# Lesson\n\n## Watch\n\n### Ask\n\n" + step }

    private static func request(_ inside: String) -> String { flow("```http Browser -> Server\n\(inside)\n```\n") }

    private static let fence = "```http Browser -> Server\nGET {{authorization_endpoint}}\n```\n"

    /// The parts of a live flow.
    static let steps = [
        BrokenLesson(
            "A profile that does not exist",
            "# Lesson\n\n## Watch\n\n⟦<!-- provider: two-minutes -->⟧\n\n### Ask\n\n\(fence)",
            "error [provider-unknown] There is no server profile “two-minutes”. Did you mean “two-minute”?"),
        BrokenLesson(
            "A message outside of a step",
            "# Lesson\n\n## Watch\n\n⟦```http Browser -> Server⟧\nGET {{api}}\n```\n\n### Ask\n\n\(fence)",
            "error [fence-outside-step] A message belongs to a step of a live flow. Put a “### ” heading above it."),
        BrokenLesson(
            "A message indented under the prediction",
            flow("- [x] one\n- [ ] other\n\n  ⟦```http Browser -> Server⟧\n  GET {{api}}\n  ```\n\n\(fence)"),
            "error [fence-outside-step] This message belongs to the item above it, since it is indented. Do not indent it."
        ),
        BrokenLesson(
            "A fence without parties in a flow", flow("\(fence)\n⟦```http⟧\nGET {{api}}\n```\n"),
            """
            error [fence-parties] This fence does not say who sends what to whom. Write “http FROM -> TO”, as in \
            “http Browser -> App”.
            """
        ),
        BrokenLesson(
            "A fence without parties in a reading", "# Lesson\n\n## Read\n\n⟦```http⟧\nGET {{api}}\n```\n",
            """
            warning [fence-plain] This fence is shown as code. A step of a live flow names its two parties, as in \
            “http Browser -> App”.
            """
        ),
        BrokenLesson(
            "A step without a message", flow("\(fence)\n⟦### Then⟧\n\nText.\n"),
            """
            error [step-empty] This step of a live flow has no message. Give it a fence such as “http Browser -> App” \
            or “act Person -> App”.
            """
        ),
        BrokenLesson(
            "A small heading that breaks nothing", flow("\(fence)\n⟦#### More⟧\n\n\(fence)"),
            """
            error [step-heading] In a live flow a “####” heading begins with “Break it:”. Use “**…**” for a heading \
            in the text.
            """
        ),
        BrokenLesson(
            "A break-it without a name", flow("\(fence)\n⟦#### Break it:⟧\n\n\(fence)"),
            "error [heading-empty] This heading does not say what is broken. Write it after “Break it:”."),
        BrokenLesson(
            "A break-it outside of a live flow", "# Lesson\n\n## Read\n\n⟦#### Break it: twice⟧\n\nText.\n",
            """
            error [break-it-stray] A break-it belongs to a step of a live flow: a “###” heading with a message under \
            it must come first.
            """
        ),
        BrokenLesson(
            "A prediction after the message", flow("\(fence)\n⟦- [x] one⟧\n- [ ] other\n"),
            """
            error [prediction-late] A prediction is asked before sending, so it must stand before the message. Move \
            it up.
            """
        ),
        BrokenLesson(
            "Parameters before the message", flow("⟦| P | W |⟧\n|---|---|\n| a | b |\n\n\(fence)"),
            """
            error [parameters-early] The table of parameters explains what was sent, so it must stand after the \
            message. Move it down.
            """
        ),
        BrokenLesson(
            "Parameters in three columns", flow("\(fence)\n⟦| P | W | X |⟧\n|---|---|---|\n| a | b | c |\n"),
            """
            error [parameters-columns] A table of parameters has two columns, the name and what it does; this one has \
            3.
            """
        ),
        BrokenLesson(
            "A parameter that does nothing", flow("\(fence)\n| P | W |\n|---|---|\n⟦| state | |⟧\n"),
            """
            error [parameter-empty] This row needs both a parameter and what it does. Fill the empty cell, or take \
            the row out.
            """
        ),
        BrokenLesson(
            "A parameter twice", flow("\(fence)\n| P | W |\n|---|---|\n| state | a |\n⟦| state | b |⟧\n"),
            "warning [parameter-twice] The parameter “state” stands in this table twice. Take one row out."),
        BrokenLesson(
            "Text after the message", flow("\(fence)\n⟦That was it.⟧\n"),
            """
            error [text-after] Text after the prediction or the message must be a quotation (“> …”, the explanation) \
            or a hint (“Hint: …”). Move it before, or begin it with “> ”.
            """
        ),
        BrokenLesson(
            "A numbered list in a step", flow("⟦1. one⟧\n2. two\n\n\(fence)"),
            """
            error [mixed-kinds] A step of a live flow is told and run, and a numbered list makes another activity. \
            Give it a “##” heading of its own, or use bullets.
            """
        ),
        BrokenLesson(
            "A list and then a step", "# Lesson\n\n## Watch\n\n- [x] one\n- [ ] other\n\n⟦### Ask⟧\n\n\(fence)",
            """
            error [mixed-kinds] This section is an activity already, by a task list, and here a message makes it a \
            live flow. Give each a “##” heading of its own.
            """
        ),
        BrokenLesson(
            "Two predictions", flow("- [x] one\n- [ ] other\n\n⟦* [x] one⟧\n* [ ] other\n\n\(fence)"),
            """
            error [second-list] A step has one prediction, and a second task list follows it here. Join the two, or \
            make another step.
            """
        ),
    ]

    /// What stands in a fence.
    static let requests = [
        BrokenLesson(
            "An act in which nothing happens", flow("⟦```act Person -> App⟧\n\n```\n"),
            "error [act-empty] This fence does not say what happens. Write it inside, as in “presses Sign in”."),
        BrokenLesson(
            "A fence with nothing but a comment", flow("⟦```http Browser -> Server⟧\n# nothing\n```\n"),
            """
            error [request-missing] This fence holds no request. Begin it with a line such as “GET \
            {{authorization_endpoint}}”.
            """
        ),
        BrokenLesson(
            "No method", request("⟦{{authorization_endpoint}}⟧"),
            """
            error [request-line] A request begins with a method and an address, as in “GET \
            {{authorization_endpoint}}”.
            """
        ),
        BrokenLesson(
            "A slip in the method", request("⟦GTE⟧ {{authorization_endpoint}}"),
            "warning [request-method] “GTE” is no method that servers know; it is sent as it is. Did you mean “GET”?"),
        BrokenLesson(
            "A path alone", request("GET ⟦/authorize⟧"),
            "error [request-target] An address begins with a variable, as in “{{token_endpoint}}”, or with “http://”."),
        BrokenLesson(
            "A body right after the address", request("POST {{token_endpoint}}\n⟦grant_type=refresh_token⟧"),
            """
            error [header-line] This is no header, which has a name, a colon and a value. If it is the body, put a \
            blank line before it; if it belongs to the query, begin it with “?” or “&” right under the address.
            """
        ),
        BrokenLesson(
            "A slip in a directive", request("GET {{authorization_endpoint}}\n⟦# @exepct 200⟧"),
            "error [directive-unknown] There is no directive “@exepct”. Did you mean “@expect”?"),
        BrokenLesson(
            "A directive of another program", request("⟦# @name login⟧\nGET {{authorization_endpoint}}"),
            "error [directive-unknown] There is no directive “@name”. There are: @expect, @wait, @keep, @repeat."),
        BrokenLesson(
            "A status that is none", request("GET {{authorization_endpoint}}\n⟦# @expect OK⟧"),
            """
            error [directive-value] @expect takes a status and perhaps an error code, as in “# @expect 400 \
            invalid_grant”.
            """
        ),
        BrokenLesson(
            "A time without a unit", request("GET {{authorization_endpoint}}\n  ⟦# @wait 3⟧"),
            "error [directive-value] @wait takes a time with its unit (s, m, h or d), as in “# @wait 3m”."),
        BrokenLesson(
            "Too often", request("GET {{authorization_endpoint}}\n⟦# @repeat 1000⟧"),
            "error [directive-value] @repeat takes a whole number from 1 to 20, as in “# @repeat 2”."),
        BrokenLesson(
            "A directive twice", request("GET {{authorization_endpoint}}\n# @expect 200\n⟦# @expect 400⟧"),
            "error [directive-twice] “@expect” stands in this fence a second time. Take one out."),
        BrokenLesson(
            "A value that is kept under no name", request("POST {{token_endpoint}}\n⟦# @keep access_token⟧"),
            """
            error [directive-value] @keep takes what the answer calls it and a name of your own, as in “# @keep \
            access_token as old_token”.
            """
        ),
        BrokenLesson(
            "A name that no variable can have", request("POST {{token_endpoint}}\n⟦# @keep access_token as old-token⟧"),
            """
            error [directive-value] @keep takes what the answer calls it and a name of your own, as in “# @keep \
            access_token as old_token”.
            """
        ),
        BrokenLesson(
            "A slip in what is kept", request("POST {{token_endpoint}}\n⟦# @keep acces_token as old_token⟧"),
            "error [keep-unreachable] No answer to this request gives “acces_token”. Did you mean “access_token”?"),
        BrokenLesson(
            "What no answer to it gives", request("POST {{registration_endpoint}}\n⟦# @keep zzz as old_token⟧"),
            """
            error [keep-unreachable] No answer to this request gives “zzz”. It gives: client_id, \
            client_secret.
            """
        ),
        BrokenLesson(
            "A name that is taken", request("POST {{token_endpoint}}\n⟦# @keep access_token as refresh_token⟧"),
            """
            error [keep-taken] “refresh_token” is the name of something else already. Keep it under a name of your \
            own, as in “old_token”.
            """
        ),
        BrokenLesson(
            "Spaces in a variable", request("GET {{authorization_endpoint}}?state=⟦{{ state }}⟧"),
            "error [variable-form] A variable is written “{{name}}”: letters, digits, “_”, “-” or “.”, and no spaces."),
        BrokenLesson(
            "A variable without an end", request("GET {{authorization_endpoint}}?state=⟦{{state⟧}"),
            "error [variable-form] This variable is not closed. Write “}}” after its name."),
        BrokenLesson(
            "A slip in a variable", request("GET {{authorization_endpoint}}?client_id=⟦{{clientid}}⟧"),
            "error [variable-unknown] There is no variable “{{clientid}}”. Did you mean “client_id”?"),
        BrokenLesson(
            "A code before there is one", request("POST {{token_endpoint}}\n\ncode=⟦{{code}}⟧"),
            """
            error [variable-unreachable] “{{code}}” has no value here: no earlier request of this flow is answered \
            with it. Put the request that gets it before this one.
            """
        ),
        BrokenLesson(
            "A break-it that uses what its own step gets",
            flow("\(fence)\n#### Break it: again\n\n```http Browser -> Server\nPOST ⟦{{form_action}}⟧\n```\n"),
            """
            error [variable-unreachable] “{{form_action}}” has no value here: no earlier request of this flow is \
            answered with it. Put the request that gets it before this one.
            """
        ),
    ]
}
