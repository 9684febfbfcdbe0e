/// The templates of a printed sheet, by name. The library escapes every value.
enum WorksheetTemplates {
    static let all = ["sheet": sheet, "text": text, "block": block]

    private static let sheet = """
        <!doctype html>
        <html>
        <head>
        <meta charset="utf-8">
        <title>{{plainTitle}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <header><h1>{{#title}}{{>text}}{{/title}}</h1>
        <p class="name"><span>{{name}}</span><span>{{date}}</span></p></header>
        {{#parts}}{{#heading}}<h2>{{>text}}</h2>{{/heading}}
        {{#prompt}}{{>block}}{{/prompt}}
        {{#exercises}}<section>
        <h3>{{#title}}{{>text}}{{/title}}</h3>
        {{#prompt}}{{>block}}{{/prompt}}
        {{#instruction}}<p class="note">{{instruction}}</p>{{/instruction}}
        {{#steps}}<ul class="boxes">{{#items}}<li><i class="number"></i><span>{{#text}}{{>text}}{{/text}}</span></li>
        {{/items}}</ul>{{/steps}}
        {{#match}}<ul class="boxes terms">{{#terms}}<li><i class="number"></i><span>{{#text}}{{>text}}{{/text}}</span></li>
        {{/terms}}</ul>
        <ul class="boxes letters">{{#definitions}}<li><b>{{letter}}</b><span>{{#text}}{{>text}}{{/text}}</span></li>
        {{/definitions}}</ul>{{/match}}
        {{#options}}<ul class="boxes">{{#items}}<li><i class="tick"></i><div>{{#text}}{{>text}}{{/text}}{{#details}}{{>block}}{{/details}}</div></li>
        {{/items}}</ul>{{/options}}
        {{#lines}}<p class="line"></p>{{/lines}}
        </section>
        {{/exercises}}{{/parts}}
        <footer>{{sheet}}</footer>
        {{#key}}<div class="key">
        <h1>{{word}}</h1>
        <p class="note">{{plainTitle}} · {{sheet}}</p>
        {{#exercises}}<section>
        <h3>{{#title}}{{>text}}{{/title}}</h3>
        <ul class="boxes">{{#rows}}<li><b>{{mark}}</b><div>{{#text}}{{>text}}{{/text}}{{#why}}<div class="why">{{>block}}</div>{{/why}}</div></li>
        {{/rows}}</ul>
        {{#explanation}}<div class="why">{{>block}}</div>{{/explanation}}
        </section>
        {{/exercises}}</div>{{/key}}
        </body>
        </html>

        """

    private static let text = """
        {{#runs}}{{#strong}}<strong>{{/strong}}{{#emphasis}}<em>{{/emphasis}}{{#struck}}<s>{{/struck}}{{#code}}<code>\
        {{/code}}{{text}}{{#code}}</code>{{/code}}{{#struck}}</s>{{/struck}}{{#emphasis}}</em>{{/emphasis}}\
        {{#strong}}</strong>{{/strong}}{{/runs}}
        """

    private static let block = """
        <div class="block depth{{depth}}{{#quote}} quote{{/quote}}">{{#bullet}}<b>{{bullet}}</b> {{/bullet}}\
        {{#paragraph}}{{>text}}{{/paragraph}}{{#small}}<strong>{{>text}}</strong>{{/small}}\
        {{#code}}<pre>{{code}}</pre>{{/code}}{{#rule}}<hr>{{/rule}}\
        {{#table}}<table><tr>{{#header}}<th>{{>text}}</th>{{/header}}</tr>\
        {{#rows}}<tr>{{#cells}}<td>{{>text}}</td>{{/cells}}</tr>{{/rows}}</table>{{/table}}</div>
        """

    /// Fits A4 and Letter: no size is named, and the margins are those of the narrower and the shorter one.
    static let style = """
        @page { margin: 18mm 18mm 20mm; }
        @media screen { body { padding: 16pt; } }
        body { font: 11pt/1.4 "Source Serif 4", "DejaVu Serif", Georgia, serif; margin: 0 auto; max-width: 46em; }
        h1 { font-size: 18pt; margin: 0 0 6pt; line-height: 1.2; }
        h2 { font-size: 14pt; margin: 20pt 0 4pt; break-after: avoid; }
        h3 { font-size: 11.5pt; margin: 0 0 4pt; break-after: avoid; }
        section { margin: 14pt 0 0; break-inside: avoid; }
        .name { display: flex; gap: 12pt; margin: 0; }
        .name span { flex: 2; border-bottom: 0.6pt solid #000; padding-top: 10pt; }
        .name span:last-child { flex: 1; }
        .block { margin: 3pt 0; }
        .depth1 { margin-left: 1em; } .depth2 { margin-left: 2em; } .depth3, .depth4 { margin-left: 3em; }
        ul.boxes { list-style: none; margin: 4pt 0; padding: 0; }
        .boxes li { display: flex; gap: 8pt; margin: 5pt 0; break-inside: avoid; }
        .boxes li > span, .boxes li > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
        .boxes li > b { flex: none; min-width: 18pt; text-align: right; }
        .number, .tick { flex: none; border: 0.8pt solid #000; }
        .number { width: 22pt; height: 16pt; }
        .tick { width: 11pt; height: 11pt; margin-top: 2pt; }
        .letters { border-top: 0.4pt solid #999; padding-top: 4pt; }
        .line { border-bottom: 0.5pt solid #666; height: 21pt; margin: 0; }
        .note { font-style: italic; margin: 2pt 0; break-after: avoid; }
        code, pre { font: 0.9em "DejaVu Sans Mono", monospace; }
        pre { white-space: pre-wrap; margin: 3pt 0; }
        table { border-collapse: collapse; } th, td { border: 0.4pt solid #999; padding: 2pt 5pt; text-align: left; }
        .why { font-size: 0.92em; color: #333; }
        .key { break-before: page; }
        .key h3 { margin-top: 6pt; }
        footer { margin-top: 16pt; font-size: 9pt; color: #555; }
        """
}
