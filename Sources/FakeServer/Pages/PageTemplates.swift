/// The templates, by name. `page` is the frame that the others stand in.
enum PageTemplates {
    static let all = [
        "page": page, "sign-in": signIn, "consent": consent, "refusal": refusal, "notice": notice,
        "verification": verification, "not-found": notFound, "form-post": formPost,
        "registration": registration, "registered": registered, "cancelled": cancelled,
    ]

    private static let page = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{title}} – {{provider}}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/style.css">
        </head>
        <body>
        <header><span class="mark" aria-hidden="true"></span>{{provider}}</header>
        <main class="{{$width}}{{/width}}">
        {{$content}}{{/content}}
        </main>
        <footer>
        {{$words}}{{/words}}
        {{#hasOwnWords}}<p>In {{provider}}’s words: {{#ownWords}}{{^first()}}; {{/first()}}<em>{{own}}</em> for
        {{standard}}{{/ownWords}}.</p>{{/hasOwnWords}}
        <p>A teaching server on your own machine. Nothing here is real but the protocol.</p>
        </footer>
        </body>
        </html>

        """

    private static let signIn = """
        {{<page}}{{$content}}
        <h1>Sign in</h1>
        <p>to continue to {{appKind}}<strong><bdi>{{client}}</bdi></strong></p>
        {{#wrong}}<p class="alert" id="wrong" role="alert">Name or password is wrong. Please try again.</p>{{/wrong}}
        <form method="post" action="{{action}}">
        <input type="hidden" name="request" value="{{request}}">
        <label for="username">Username</label>
        <input id="username" name="username" value="{{hint}}" autocomplete="username" autocapitalize="none" spellcheck="false"
        required autofocus{{#wrong}} aria-invalid="true" aria-describedby="wrong"{{/wrong}}>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required
        {{#wrong}} aria-invalid="true" aria-describedby="wrong"{{/wrong}}>
        <button type="submit" class="main">Sign in</button>
        </form>
        <p class="note"><bdi>{{client}}</bdi> will not see your password.</p>
        {{/content}}{{$words}}<p>In OAuth’s words: {{#device}}this is the device grant’s verification
        page{{/device}}{{^device}}this is the <em>authorization endpoint</em>{{/device}}, and you are the <em>resource
        owner</em>. Your password stays here.</p>{{/words}}{{/page}}
        """

    private static let consent = """
        {{<page}}{{$content}}
        <h1>Allow {{appKind}}<strong><bdi>{{client}}</bdi></strong> to do this?</h1>
        <p class="who">Signed in as <strong>{{name}}</strong><br><span>{{email}}</span></p>
        <ul class="scopes">
        {{#scopes}}<li>{{meaning}}<br><code>{{token}}</code></li>
        {{/scopes}}</ul>
        <form method="post" action="{{action}}">
        <input type="hidden" name="request" value="{{request}}">
        <div class="choice">
        <button type="submit" name="decision" value="deny">Deny</button>
        <button type="submit" name="decision" value="allow" class="main">Allow</button>
        </div>
        </form>
        {{^device}}<p class="note">Either way you go back to <code>{{origin}}</code>.</p>{{/device}}
        {{#device}}<p class="note">Your device shows the code <code>{{userCode}}</code>. If none of your own devices
        does, somebody else is asking: deny.</p>{{/device}}
        {{/content}}{{$words}}<p>In OAuth’s words: each line is a <em>scope</em>. “Allow” gives the app
        {{#device}}tokens for them{{/device}}{{^device}}an <em>authorization code</em> for them{{/device}}, and never
        your password.</p>{{/words}}{{/page}}
        """

    private static let verification = """
        {{<page}}{{$content}}
        <h1>Connect a device</h1>
        <p>Type the code that your device shows.</p>
        {{#wrong}}<p class="alert" id="wrong" role="alert">No device waits with this code. Please look again.</p>{{/wrong}}
        {{#slowed}}<p class="alert" id="wrong" role="alert">Too many wrong codes. Please wait a minute.</p>{{/slowed}}
        <form method="post" action="{{action}}">
        <label for="user_code">Code</label>
        <input id="user_code" name="user_code" value="{{typed}}" autocomplete="off" autocapitalize="characters"
        spellcheck="false" required autofocus{{#refused}} aria-invalid="true" aria-describedby="wrong"{{/refused}}>
        <button type="submit" class="main">Continue</button>
        </form>
        <p class="note">Capitals and dashes do not matter. Go on only if the code is on a device of your own.</p>
        {{/content}}{{$words}}<p>In OAuth’s words: this is the <em>verification URI</em>, for apps on things without a
        keyboard.</p>{{/words}}{{/page}}
        """

    private static let refusal = """
        {{<page}}{{$content}}
        <h1>This cannot go on</h1>
        <p>{{what}}</p>
        <p class="note">{{next}}</p>
        {{/content}}{{$words}}<p>In OAuth’s words: <code>{{error}}</code>. {{description}}</p>{{/words}}{{/page}}
        """

    private static let notice = """
        {{<page}}{{$content}}
        {{#good}}<p class="badge good" aria-hidden="true">✓</p>{{/good}}
        {{^good}}<p class="badge bad" aria-hidden="true">✕</p>{{/good}}
        <h1>{{heading}}</h1>
        {{#lines}}<p>{{.}}</p>
        {{/lines}}
        {{/content}}{{/page}}
        """

    private static let notFound = """
        {{<page}}{{$content}}
        <h1>Nothing here</h1>
        <p>This server has no page at this address.</p>
        {{/content}}{{/page}}
        """
}
