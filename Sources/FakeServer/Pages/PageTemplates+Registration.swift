/// The page on which a person registers an app, and the one that says that it worked.
extension PageTemplates {
    /// The first button is the one that Enter presses, and Enter must not generate: so it is there twice.
    static let registration = """
        {{<page}}{{$width}}wide{{/width}}{{$content}}
        <h1>{{heading}}</h1>
        <p>An app needs a name of its own here, and a secret to prove that it is the one. This page makes both.</p>
        {{#hasMistakes}}<div class="alert" role="alert">
        <h2>Please look at {{count}}</h2>
        <ul>
        {{#fields}}{{#mistake}}<li><a href="#{{name}}">{{label}}</a>: {{mistake}}</li>
        {{/mistake}}{{/fields}}</ul>
        </div>{{/hasMistakes}}
        {{#generated}}<p class="told" role="status">{{generated}} was made. Nothing is registered yet.</p>{{/generated}}
        <form method="post" action="{{action}}" autocomplete="off" novalidate>
        <button type="submit" class="unseen" tabindex="-1" aria-hidden="true">{{button}}</button>
        <input type="hidden" name="form" value="{{token}}">
        {{#fields}}<label for="{{name}}">{{label}}</label>
        <div class="field">
        <input id="{{name}}" name="{{name}}" value="{{value}}" type="{{type}}" autocomplete="off" autocapitalize="none"
        spellcheck="false"{{#made}} readonly{{/made}}{{#needed}} required{{/needed}}{{#focused}} autofocus{{/focused}}
        {{#described}} aria-describedby="{{described}}"{{/described}}{{#mistake}} aria-invalid="true"{{/mistake}}>
        {{#generates}}<button type="submit" name="generate" value="{{generates}}"
        aria-label="Generate {{label}}">Generate</button>{{/generates}}
        </div>
        {{#mistake}}<p class="mistake" id="{{name}}-mistake">{{mistake}}</p>{{/mistake}}
        {{#example}}<p class="example" id="{{name}}-example">Example: <code>{{example}}</code></p>{{/example}}
        {{/fields}}
        <div class="choice">
        <button type="submit" name="cancel" value="yes">Cancel</button>
        <button type="submit" class="main">{{button}}</button>
        </div>
        </form>
        {{/content}}{{$words}}<p>In OAuth’s words: here an app becomes a <em>client</em>. Apps can do the same by
        themselves, with JSON at <code>{{endpoint}}</code>.</p>{{/words}}{{/page}}
        """

    static let registered = """
        {{<page}}{{$width}}wide{{/width}}{{$content}}
        <p class="badge good" aria-hidden="true">✓</p>
        <h1>It worked</h1>
        <p role="status">{{success}}</p>
        <dl>
        {{#values}}<dt>{{label}}</dt>
        <dd><bdi>{{value}}</bdi></dd>
        {{/values}}</dl>
        <p class="note"><strong>Copy the secret now.</strong> It is not shown again. It belongs on your app’s own
        server, and never into a page or a phone app.</p>
        <p class="next"><a class="button" href="{{action}}">Register another {{app}}</a></p>
        {{/content}}{{$words}}<p>In OAuth’s words: {{clientID}} and {{redirectURI}} go to
        <code>{{authorization}}</code> with the browser; the {{secret}} goes to <code>{{token}}</code> alone.</p>{{/words}}{{/page}}
        """

    static let cancelled = """
        {{<page}}{{$content}}
        <h1>Nothing was registered</h1>
        <p>What you typed is gone, and so are an id and a secret that were made for it.</p>
        <p class="next"><a class="button" href="{{action}}">Start again</a></p>
        {{/content}}{{/page}}
        """
}
