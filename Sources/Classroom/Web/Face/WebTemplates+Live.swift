extension WebTemplates {
    /// What crosses the wire.
    static let live = [
        "part-sequence": """
        <figure class="sequence lanes-{{count}}"><figcaption class="unseen">The messages so far</figcaption>
        <div class="lanes" aria-hidden="true">{{#lanes}}<span>{{.}}</span>{{/lanes}}</div>
        <ol>
        {{#arrows}}
        <li class="{{look}}"{{#isCurrent}} aria-current="step"{{/isCurrent}}><span class="way">{{from}} <span aria-hidden="true">→</span>\
        <span class="unseen"> to </span>{{to}}{{#isAnswer}}, answer{{/isAnswer}}</span><span class="unseen">: </span>\
        <span class="arrow {{direction}} from-{{start}} to-{{end}}{{#isAnswer}} answer{{/isAnswer}}"><span class="what">{{label}}\
        {{#isRefused}} <span class="remark">✕ refused</span>{{/isRefused}}</span></span></li>
        {{/arrows}}
        </ol></figure>

        """,
        "part-exchange": """
        <section class="exchange">
        {{#request}}
        <h{{level}}>Request <span class="aside">from {{from}} to {{to}}</span></h{{level}}>
        {{>wire}}
        {{/request}}
        {{#answer}}
        <h{{level}}>Answer</h{{level}}>
        {{>wire}}
        {{/answer}}
        {{#act}}
        <h{{level}}>By hand <span class="aside">{{from}} to {{to}}</span></h{{level}}>
        <ul>{{#lines}}<li>{{.}}</li>{{/lines}}</ul>
        {{/act}}
        {{#failure}}
        <p class="note bad"><strong>No answer:</strong> {{.}}</p>
        {{/failure}}
        {{#notes}}
        <p class="note"><strong>{{name}}</strong> {{text}}</p>
        {{/notes}}
        {{#parameters}}
        <table class="parameters">
        <thead><tr><th scope="col">Parameter</th><th scope="col">Value, and what it is for</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row"><code>{{name}}</code></th><td><code>{{value}}</code><br>{{#meaning}}{{>rich}}{{/meaning}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{/parameters}}
        </section>

        """,
        "wire": """
        <p class="start"><code>{{startLine}}</code></p>
        {{#headers}}
        <table class="headers"><thead class="unseen"><tr><th scope="col">Header</th><th scope="col">Value</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{name}}</th><td>{{value}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{/headers}}
        {{#body}}
        <pre><code>{{.}}</code></pre>
        {{/body}}
        {{#long}}
        <details><summary>Body, {{lines}} lines</summary><pre><code>{{.}}</code></pre></details>
        {{/long}}

        """,
    ]

    /// What a class's teacher and its board show.
    static let shared = [
        "part-distribution": """
        <table class="distribution">
        <thead><tr><th scope="col">Answer</th><th scope="col">How many</th></tr></thead>
        <tbody>
        {{#rows}}
        <tr><th scope="row">{{#name}}<span class="letter">{{.}}</span> {{/name}}{{#text}}{{>rich}}{{/text}}\
        {{#isRight}} <span class="remark">✓ right</span>{{/isRight}}{{#more}}<div class="details">
        {{>blocks}}</div>{{/more}}</th>
        <td>{{#counts}}<span class="count">{{#vote}}{{.}} {{/vote}}<meter min="0" max="{{of}}" value="{{count}}">{{count}}</meter> \
        {{count}} of {{of}}, {{percent}} %</span>{{/counts}}</td></tr>
        {{/rows}}
        </tbody></table>
        {{#summaries}}
        <p class="note">{{.}}</p>
        {{/summaries}}

        """,
        "part-roll": """
        <ul class="roll">
        {{#entries}}<li><bdi>{{name}}</bdi>{{^isPresent}} <span class="remark">away</span>{{/isPresent}}</li>
        {{/entries}}
        </ul>

        """,
        "part-banner": "<p class=\"banner\">{{text}}</p>\n",
        "part-qr": """
        <figure class="qr"><svg viewBox="0 0 {{size}} {{size}}" role="img" aria-label="QR code of {{text}}">\
        <rect width="{{size}}" height="{{size}}" fill="#fff"/><path fill="#000" d="{{path}}"/></svg>
        <figcaption>{{text}}</figcaption></figure>

        """,
    ]
}
