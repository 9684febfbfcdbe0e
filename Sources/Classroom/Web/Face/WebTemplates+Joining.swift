import Messages

extension WebTemplates {
    /// On the way in, and out.
    static var joining: [String: String] {
        [
            "join": """
            <main id="main">
            <p class="lesson">{{lesson}}</p>
            <h1 id="title" tabindex="-1">\(words(say("Join the class")))</h1>
            {{#fault}}<p class="notice bad" id="fault" role="alert">{{.}}</p>{{/fault}}
            {{#back}}<p class="acts"><a class="button main" href="/class">\(words(say("Go on as"))) <bdi>{{.}}</bdi></a></p>
            <p class="or">\(words(say("or come in under another name:")))</p>{{/back}}
            <form method="post" action="/join" autocomplete="off">
            <p class="field"><label for="code">\(words(say("Code of the class")))</label>
            <input id="code" name="code" value="{{code}}" required maxlength="40" autocapitalize="characters" autocomplete="off" \
            spellcheck="false"{{#isCodeWrong}} aria-invalid="true" aria-describedby="fault"{{/isCodeWrong}}{{#asksCode}} autofocus{{/asksCode}}></p>
            <p class="field"><label for="name">\(words(say("Your name")))</label>
            <input id="name" name="name" value="{{typedName}}" maxlength="60" autocomplete="nickname" spellcheck="false" \
            aria-describedby="about-name"{{^asksCode}} autofocus{{/asksCode}}>
            <span class="aside" id="about-name">\(words(say("Everybody in the room may see it. Without one you get a number.")))</span></p>
            <p class="acts"><button class="main">\(words(say("Join", as: "button")))</button></p>
            </form>
            </main>
            <footer><p>\(words(say("Your answers stay on the teacher’s machine.")))</p></footer>

            """,
            "notice": """
            <main id="main">
            <h1 id="title" tabindex="-1">{{heading}}</h1>
            {{#lines}}<p>{{.}}</p>
            {{/lines}}
            {{#links}}<p class="acts"><a class="button{{#isMain}} main{{/isMain}}" href="{{address}}">{{label}}</a></p>
            {{/links}}
            </main>

            """,
        ]
    }
}
