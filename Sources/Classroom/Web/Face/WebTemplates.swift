import Messages

/// The templates, by name. Every value in them is escaped, by `PageEscaping`.
enum WebTemplates {
    static var all: [String: String] {
        [frame, prose, told, answers, lists, live, shared, joining]
            .reduce(into: [:]) { $0.merge($1) { $1 } }.mapValues { PageEscaping.pragma + $0 }
    }

    /// Words of the program's own in a template: neither markup nor a tag of the template's.
    static func words(_ sentence: String) -> String {
        PageEscaping().escapeText(sentence).replacing("{", with: "&#123;")
    }

    /// What the others stand in.
    private static var frame: [String: String] {
        [
            "frame": """
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{{title}}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{{stylesheet}}">
            {{#script}}<script src="{{address}}" integrity="{{integrity}}" defer></script>{{/script}}
            {{#refresh}}<noscript><meta http-equiv="refresh" content="{{.}}"></noscript>{{/refresh}}
            </head>
            <body>
            <header>
            <p class="program"><span class="mark" aria-hidden="true"></span>{{program}}{{#learner}} <bdi>{{.}}</bdi>{{/learner}}</p>
            {{#progress}}<p class="progress">{{.}}</p>{{/progress}}
            </header>
            <p id="lost" class="lost" role="alert" hidden>\(words(say("The connection is gone. Trying again; your answers are safe.")))</p>
            <p id="say" class="unseen" role="status"></p>
            {{>*content}}
            </body>
            </html>

            """,
            "class": """
            <main id="main" data-page="{{place}}"{{#isLive}} data-live{{/isLive}}>
            {{#lesson}}<p class="lesson">{{.}}</p>{{/lesson}}
            <h1 id="title" tabindex="-1">{{heading}}</h1>
            {{#notice}}
            <p class="notice" data-say>{{.}}</p>
            {{/notice}}
            <form id="answer" method="post" action="/class/do" autocomplete="off">
            <input type="hidden" name="key" value="{{key}}">
            <input type="hidden" name="page" value="{{mark}}">
            {{#default}}
            <button class="unseen" name="do" value="{{.}}" tabindex="-1" aria-hidden="true">\(words(say("Submit")))</button>
            {{/default}}
            {{#parts}}
            {{>*part}}
            {{/parts}}
            {{#main}}
            <p class="acts"><button class="main" id="do-{{command}}" name="do" value="{{command}}">{{label}}</button></p>
            {{/main}}
            {{#others}}
            <p class="acts">
            {{#offers}}
            {{>offer}}
            {{/offers}}
            </p>
            {{/others}}
            {{#more}}
            <details id="more" class="more"><summary>\(words(say("More")))</summary><p class="acts">
            {{#offers}}
            {{>offer}}
            {{/offers}}
            </p></details>
            {{/more}}
            </form>
            <noscript><p class="acts"><a class="button" href="/class">\(words(say("See what is new")))</a></p></noscript>
            </main>
            <footer>
            <p class="acts">
            {{#lasting}}
            {{>offer}}
            {{/lasting}}
            </p>
            </footer>

            """,
            "offer": """
            <button form="answer" id="do-{{command}}" name="do" value="{{command}}" formnovalidate>{{label}}</button>

            """,
        ]
    }

    /// What is told.
    private static var told: [String: String] {
        [
            "part-heading": "<h2>{{#text}}{{>rich}}{{/text}}</h2>\n",
            "part-prose": "<div class=\"prose\">\n{{>blocks}}</div>\n",
            "part-instruction": "<p class=\"todo\" data-say>{{sentence}}</p>\n",
            "part-verdict": """
            <p class="verdict {{look}}" data-say><span class="sign" aria-hidden="true">{{sign}}</span> <strong>{{word}}</strong> \
            {{detail}}</p>

            """,
            "part-explanation":
                "<section class=\"why\"><h{{level}}>\(words(say("Why")))</h{{level}}>\n{{>blocks}}</section>\n",
            "part-hint": """
            <p class="hint" data-say><strong>{{name}}</strong> {{#text}}{{>rich}}{{/text}}</p>

            """,
            "part-glossary": """
            <dl class="glossary">
            {{#entries}}
            <dt>{{#term}}{{>rich}}{{/term}}</dt><dd>{{#meaning}}{{>rich}}{{/meaning}}</dd>
            {{/entries}}
            </dl>

            """,
            "part-verbatim": """
            <p class="field"><label for="verbatim">\(words(say("To be copied")))</label>
            <textarea id="verbatim" class="code" rows="12" readonly>
            {{text}}</textarea></p>

            """,
            "part-commands": """
            <div class="prose"><p>\(words(say("Everything here is a button, a list or a field: use a finger, a mouse or the keyboard.")))</p>
            {{#words}}<p>{{.}}</p>
            {{/words}}</div>

            """,
        ]
    }
}
