extension WebTemplates {
    /// On the way in, and out.
    static let joining = [
        "join": """
        <main id="main">
        <p class="lesson">{{lesson}}</p>
        <h1 id="title" tabindex="-1">Join the class</h1>
        {{#fault}}<p class="notice bad" id="fault" role="alert">{{.}}</p>{{/fault}}
        {{#back}}<p class="acts"><a class="button main" href="/class">Go on as <bdi>{{.}}</bdi></a></p>
        <p class="or">or come in under another name:</p>{{/back}}
        <form method="post" action="/join" autocomplete="off">
        <p class="field"><label for="code">Code of the class</label>
        <input id="code" name="code" value="{{code}}" required maxlength="40" autocapitalize="characters" autocomplete="off" \
        spellcheck="false"{{#isCodeWrong}} aria-invalid="true" aria-describedby="fault"{{/isCodeWrong}}{{#asksCode}} autofocus{{/asksCode}}></p>
        <p class="field"><label for="name">Your name</label>
        <input id="name" name="name" value="{{typedName}}" maxlength="60" autocomplete="nickname" spellcheck="false" \
        aria-describedby="about-name"{{^asksCode}} autofocus{{/asksCode}}>
        <span class="aside" id="about-name">Everybody in the room may see it. Without one you get a number.</span></p>
        <p class="acts"><button class="main">Join</button></p>
        </form>
        </main>
        <footer><p>Your answers stay on the teacher’s machine.</p></footer>

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
