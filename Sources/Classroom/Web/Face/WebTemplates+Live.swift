import Messages

extension WebTemplates {
    /// What crosses the wire.
    static var live: [String: String] {
        [
            "part-sequence": """
            <figure class="sequence lanes-{{count}}"><figcaption class="unseen">\(words(say("The messages so far")))</figcaption>
            <div class="lanes" aria-hidden="true">{{#lanes}}<span>{{.}}</span>{{/lanes}}</div>
            {{#earlier}}
            <details id="earlier"><summary>{{title}}</summary><ol>
            {{#arrows}}
            {{>arrow}}
            {{/arrows}}
            </ol></details>
            {{/earlier}}
            <ol>
            {{#arrows}}
            {{>arrow}}
            {{/arrows}}
            </ol></figure>

            """,
            "arrow": """
            <li class="{{look}}"{{#isCurrent}} aria-current="step"{{/isCurrent}}><span class="way">{{from}} <span aria-hidden="true">→ </span>\
            <span class="unseen"> \(words(say("to", as: "direction"))) </span>{{to}}{{#isAnswer}}\(words(say(", answer"))){{/isAnswer}}</span><span class="unseen">: </span>\
            <span class="arrow {{direction}} from-{{start}} to-{{end}}{{#isAnswer}} answer{{/isAnswer}}"><span class="what">{{label}}\
            {{#isRefused}} <span class="remark">\(words(say("✕ refused")))</span>{{/isRefused}}</span></span></li>

            """,
            "part-exchange": """
            <section class="exchange">
            {{#request}}
            <h{{level}}>\(words(say("Request"))) <span class="aside">{{way}}</span></h{{level}}>
            {{>wire}}
            {{/request}}
            {{#answer}}
            <h{{level}}>\(words(say("Answer")))</h{{level}}>
            {{>wire}}
            {{/answer}}
            {{#act}}
            <h{{level}}>\(words(say("By hand"))) <span class="aside">{{handWay}}</span></h{{level}}>
            <ul>{{#lines}}<li>{{.}}</li>{{/lines}}</ul>
            {{/act}}
            {{#failure}}
            <p class="note bad"><strong>\(words(say("No answer:")))</strong> {{.}}</p>
            {{/failure}}
            {{#notes}}
            <p class="note"><strong>{{name}}</strong> {{#text}}{{>rich}}{{/text}}</p>
            {{/notes}}
            {{#parameters}}
            <table class="parameters">
            <thead><tr><th scope="col">\(words(say("Parameter")))</th><th scope="col">\(words(say("Value, and what it is for")))</th></tr></thead>
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
            <table class="headers"><thead class="unseen"><tr><th scope="col">\(words(say("Header")))</th><th scope="col">\(words(say("Value")))</th></tr></thead>
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
            <details><summary>{{size}}</summary><pre><code>{{.}}</code></pre></details>
            {{/long}}

            """,
        ]
    }

    /// What a class's teacher and its board show.
    static var shared: [String: String] {
        [
            "part-distribution": """
            <table class="distribution">
            <thead><tr><th scope="col">\(words(say("Answer")))</th><th scope="col">\(words(say("How many")))</th></tr></thead>
            <tbody>
            {{#rows}}
            <tr><th scope="row">{{#name}}<span class="letter">{{.}}</span> {{/name}}{{#text}}{{>rich}}{{/text}}\
            {{#isRight}} <span class="remark">\(words(say("✓ right")))</span>{{/isRight}}{{#more}}<div class="details">
            {{>blocks}}</div>{{/more}}</th>
            <td>{{#counts}}<span class="count">{{#vote}}{{.}} {{/vote}}<meter min="0" max="{{of}}" value="{{count}}">{{count}}</meter> \
            {{share}}</span>{{/counts}}</td></tr>
            {{/rows}}
            </tbody></table>
            {{#summaries}}
            <p class="note">{{.}}</p>
            {{/summaries}}

            """,
            "part-roll": """
            <ul class="roll">
            {{#entries}}<li><bdi>{{name}}</bdi>{{^isPresent}} <span class="remark">\(words(say("away")))</span>{{/isPresent}}</li>
            {{/entries}}
            </ul>

            """,
            "part-banner": "<p class=\"banner\">{{text}}</p>\n",
            "part-qr": """
            <figure class="qr"><svg viewBox="0 0 {{size}} {{size}}" role="img" aria-label="\(words(say("QR code of"))) {{text}}">\
            <rect width="{{size}}" height="{{size}}" fill="#fff"/><path fill="#000" d="{{path}}"/></svg>
            <figcaption>{{text}}</figcaption></figure>

            """,
        ]
    }
}
