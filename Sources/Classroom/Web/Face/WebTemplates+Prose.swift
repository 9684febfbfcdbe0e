import Messages

extension WebTemplates {
    /// Running text and the blocks that it comes in.
    static var prose: [String: String] {
        [
            "rich": """
            {{#runs}}{{#link}}<a href="{{.}}" target="_blank" rel="noopener noreferrer">{{/link}}{{#strong}}<strong>{{/strong}}\
            {{#emphasis}}<em>{{/emphasis}}{{#struck}}<s>{{/struck}}{{#code}}<code>{{/code}}{{text}}{{#code}}</code>{{/code}}\
            {{#struck}}</s>{{/struck}}{{#emphasis}}</em>{{/emphasis}}{{#strong}}</strong>{{/strong}}{{#link}}</a>{{/link}}{{/runs}}
            """,
            "blocks": "{{#pieces}}{{>*piece}}{{/pieces}}",
            "paragraph": "<p>{{#text}}{{>rich}}{{/text}}</p>\n",
            "heading": "<h{{level}}>{{#text}}{{>rich}}{{/text}}</h{{level}}>\n",
            "code": "<pre><code>{{lines}}</code></pre>\n",
            "rule": "<hr>\n",
            "open-bullets": "<ul>\n<li>",
            "open-numbers": "<ol start=\"{{number}}\">\n<li>",
            "next-item": "</li>\n<li>",
            "close-bullets": "</li>\n</ul>\n",
            "close-numbers": "</li>\n</ol>\n",
            "open-quote": "<blockquote>\n",
            "close-quote": "</blockquote>\n",
            "open-indent": "<div class=\"indent\">\n",
            "close-indent": "</div>\n",
            "table": """
            <div class="wide" tabindex="0" role="region" aria-label="\(words(say("Table")))"><table>
            <thead><tr>{{#header}}<th scope="col">{{>rich}}</th>{{/header}}</tr></thead>
            <tbody>
            {{#rows}}
            <tr>{{#first}}<th scope="row">{{>rich}}</th>{{/first}}{{#cells}}<td>{{>rich}}</td>{{/cells}}</tr>
            {{/rows}}
            </tbody>
            </table></div>

            """,
        ]
    }
}
