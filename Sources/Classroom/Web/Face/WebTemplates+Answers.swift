import Messages

extension WebTemplates {
    /// What is answered by choosing, writing or filling in.
    static var answers: [String: String] {
        [
            "part-choice": """
            <fieldset class="choice"><legend class="todo">{{legend}}</legend>
            {{#items}}
            <div class="option"><input type="{{type}}" id="option-{{number}}" name="option" value="{{number}}"\
            {{#isTicked}} checked{{/isTicked}}{{#isRequired}} required{{/isRequired}}>
            <label for="option-{{number}}"><span class="letter">{{letter}}</span> <span>{{#text}}{{>rich}}{{/text}}</span></label>
            {{#more}}
            <div class="details">
            {{>blocks}}
            </div>
            {{/more}}
            </div>
            {{/items}}
            </fieldset>

            """,
            "part-options": """
            {{#told}}
            <p class="told">{{.}}</p>
            {{/told}}
            <ul class="options">
            {{#items}}
            <li class="{{look}}"><span class="letter">{{letter}}</span> <span>{{#text}}{{>rich}}{{/text}}</span>\
            {{#remark}} <span class="remark">{{.}}</span>{{/remark}}
            {{#more}}
            <div class="details">
            {{>blocks}}
            </div>
            {{/more}}
            </li>
            {{/items}}
            </ul>

            """,
            "part-writing": """
            <p class="field"><label for="text">\(words(say("Your answer")))</label>
            <textarea id="text" name="text" rows="6" maxlength="4000">
            {{text}}</textarea></p>

            """,
            "part-draft": """
            <figure class="own"><figcaption>\(words(say("Your answer")))</figcaption><p>{{text}}</p></figure>

            """,
            "part-editor": """
            <p class="field"><label for="text">\(words(say("Your request")))</label>
            <textarea id="text" name="text" class="code" rows="12" autocapitalize="none" spellcheck="false">
            {{text}}</textarea></p>

            """,
            "part-marks": """
            <ul class="marks">
            {{#items}}
            <li class="{{#isFound}}good{{/isFound}}{{^isFound}}missed{{/isFound}}"><span>{{#text}}{{>rich}}{{/text}}</span>
            <span class="remark">{{#isFound}}\(words(say("✓ found"))){{/isFound}}{{^isFound}}\(words(say("→ not found"))){{/isFound}}\
            {{#isOverruled}}\(words(say(", changed by you"))){{/isOverruled}}{{#evidence}}, {{.}}{{/evidence}}</span>
            {{#canChange}}<button name="do" value="choose-{{number}}" id="mark-{{number}}">{{#isFound}}\(words(say("Do not count it")))\
            {{/isFound}}{{^isFound}}\(words(say("Count it"))){{/isFound}}<span class="unseen">: {{plain}}</span></button>{{/canChange}}</li>
            {{/items}}
            </ul>

            """,
            "part-gaps": """
            <div class="gaps" role="group" aria-label="\(words(say("Request with gaps")))">
            {{#lines}}
            <p class="line">{{#pieces}}{{#text}}{{.}}{{/text}}{{#gap}}{{>gap}}{{/gap}}{{/pieces}}</p>
            {{/lines}}
            </div>
            {{#wrong}}
            <p class="note">{{name}}: <code>{{right}}</code>{{#why}}, {{>rich}}{{/why}}</p>
            {{/wrong}}

            """,
            "gap": """
            {{#isOpen}}<input id="gap-{{number}}" name="gap-{{number}}" value="{{text}}" aria-label="{{name}}" maxlength="400" \
            autocapitalize="none" autocomplete="off" spellcheck="false">{{/isOpen}}\
            {{^isOpen}}<span class="gap {{look}}">{{#isEmpty}}\(words(say("(nothing)"))){{/isEmpty}}{{text}} \
            <span class="remark">{{sign}}<span class="unseen"> {{word}}</span></span></span>{{/isOpen}}
            """,
        ]
    }

    /// What is put in order, paired or picked from a list.
    static var lists: [String: String] {
        [
            "part-menu": """
            <ol class="menu">
            {{#items}}
            <li><button name="do" value="choose-{{choice}}" id="choose-{{choice}}" formnovalidate><span class="number">\
            {{number}}</span> <span>{{title}}{{#isDone}} <span class="remark">\(words(say("✓ done")))</span>{{/isDone}}{{#note}} <span class="aside">\
            {{.}}</span>{{/note}}</span></button></li>
            {{/items}}
            </ol>

            """,
            "part-listing": """
            <div class="wide" tabindex="0" role="region" aria-label="\(words(say("List")))"><table>
            <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}{{#canOpen}}<th scope="col">\(words(say("Open", as: "button")))</th>{{/canOpen}}</tr></thead>
            <tbody>
            {{#rows}}
            <tr class="{{look}}">{{#cells}}<td>{{.}}</td>{{/cells}}{{#canOpen}}<td><button name="do" value="choose-{{choice}}" \
            formnovalidate>\(words(say("Open", as: "button")))<span class="unseen"> {{name}}</span></button></td>{{/canOpen}}</tr>
            {{#remark}}
            <tr><td colspan="9">{{.}}</td></tr>
            {{/remark}}
            {{/rows}}
            </tbody>
            </table></div>

            """,
            "part-ordering": """
            <ol class="ordering">
            {{#kept}}
            {{>step}}
            {{/kept}}
            </ol>
            {{#aside}}
            <p class="label" id="aside">\(words(say("Laid aside")))</p>
            <ul class="ordering" aria-labelledby="aside">
            {{#items}}
            {{>step}}
            {{/items}}
            </ul>
            {{/aside}}
            {{^aside}}
            <p class="aside">\(words(say("A step that belongs nowhere gets the place “aside”.")))</p>
            {{/aside}}
            <p class="acts"><button name="do" value="apply" class="apply" formnovalidate>\(words(say("Put them at these places")))</button></p>

            """,
            "step": """
            <li{{#isHere}} data-here{{/isHere}}>
            <span class="number" aria-hidden="true">{{^isAside}}{{place}}{{/isAside}}{{#isAside}}–{{/isAside}}</span>
            <span class="text">{{#text}}{{>rich}}{{/text}}</span>
            <span class="tools">
            <label class="unseen" for="place-{{number}}">\(words(say("Place of:"))) {{plain}}</label>
            <select id="place-{{number}}" name="place-{{number}}">
            {{#places}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/places}}\
            <option value="aside"{{#isAside}} selected{{/isAside}}>\(words(say("aside")))</option>
            </select>
            {{#canRise}}
            <button name="do" value="up-{{number}}" id="up-{{number}}" formnovalidate aria-label="\(words(say("Up:", as: "button"))) {{plain}}">↑</button>
            {{/canRise}}
            {{^isAside}}
            <button name="do" value="down-{{number}}" id="down-{{number}}" formnovalidate \
            aria-label="{{#isLast}}\(words(say("Lay aside:", as: "button"))) {{/isLast}}{{^isLast}}\(words(say("Down:", as: "button"))) {{/isLast}}{{plain}}">↓</button>
            {{/isAside}}
            </span></li>

            """,
            "part-steps": """
            <ul class="steps" role="list">
            {{#items}}
            <li class="{{look}}"><span class="number">{{place}}</span> <span>{{#text}}{{>rich}}{{/text}}{{#remark}} \
            <span class="remark">{{.}}</span>{{/remark}}</span>
            {{#more}}
            <div class="details">
            {{>blocks}}
            </div>
            {{/more}}
            </li>
            {{/items}}
            </ul>

            """,
            "part-matching": """
            <fieldset class="matching"><legend class="label">{{#termHeading}}{{>rich}}{{/termHeading}}</legend>
            {{#terms}}
            <p class="field"{{#isHere}} data-here{{/isHere}}><label for="term-{{number}}">{{#text}}{{>rich}}{{/text}}</label>
            <select id="term-{{number}}" name="term-{{number}}"><option value="">\(words(say("Choose", as: "button")))</option>\
            {{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/options}}</select></p>
            {{/terms}}
            </fieldset>
            {{>definitions}}

            """,
            "part-pairs": """
            <p class="label" id="terms">{{#termHeading}}{{>rich}}{{/termHeading}}</p>
            <ul class="pairs" aria-labelledby="terms">
            {{#terms}}
            <li class="{{look}}"><strong>{{#text}}{{>rich}}{{/text}}</strong> <span>{{given}}</span>{{#remark}} \
            <span class="remark">{{.}}</span>{{/remark}}{{#why}}<p>{{>rich}}</p>{{/why}}</li>
            {{/terms}}
            </ul>
            {{>definitions}}

            """,
            "definitions": """
            <p class="label" id="definitions">{{#definitionHeading}}{{>rich}}{{/definitionHeading}}</p>
            <ul class="definitions" aria-labelledby="definitions">
            {{#definitions}}
            <li><span class="letter">{{letter}}</span> <span>{{#text}}{{>rich}}{{/text}}{{#isDecoy}} <span class="remark">\
            \(words(say("belongs to no term")))</span>{{/isDecoy}}{{#why}} {{>rich}}{{/why}}</span></li>
            {{/definitions}}
            </ul>

            """,
        ]
    }
}
