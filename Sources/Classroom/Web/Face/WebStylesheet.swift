/// What the pages look like: dark and light, from phone width up.
enum WebStylesheet {
    static let path = "/style.css"

    /// Another one for another text, so that browsers may keep it.
    static let address = "\(path)?\(text.utf8.fingerprint)"

    static let text = [ground, answers, lists, wire, wide].joined(separator: "\n")

    private static let ground = """
        :root {
          color-scheme: light dark;
          --ground: #f3f1ec; --paper: #fffefb; --ink: #22272e; --soft: #5d6570; --line: #ddd8cd; --edge: #85817a;
          --main: #0f6b5c; --main-ink: #ffffff; --hover: #0b5548; --tint: #e5f1ee;
          --good: #0f6b3c; --good-ground: #e4f3e9; --bad: #a8321f; --bad-ground: #fbeae6;
          --partly: #7a5200; --partly-ground: #fbf0d9; --code: #f0ede5;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181c; --paper: #1d2329; --ink: #e8eaed; --soft: #a3abb5; --line: #343c45; --edge: #77818c;
            --main: #5cc9b3; --main-ink: #0c1f1b; --hover: #7ad8c5; --tint: #1f332f;
            --good: #79d39b; --good-ground: #1b3326; --bad: #ff9d8a; --bad-ground: #3a211d;
            --partly: #f0c36a; --partly-ground: #382c14; --code: #262d34;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding: 1rem; }
        body {
          margin: 0 auto; max-width: 46rem; padding: 0 1rem 2rem; background: var(--ground); color: var(--ink);
          font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .75rem 0; }
        header p { margin: 0; font-size: .95rem; }
        .program { display: flex; align-items: center; gap: .55rem; font-weight: 600; flex-wrap: wrap; }
        .program bdi { font-weight: 400; color: var(--soft); }
        .mark { width: 1.4rem; height: 1.4rem; border-radius: .4rem; background: var(--main); position: relative; flex: none; }
        .mark::after {
          content: ""; position: absolute; inset: .48rem .28rem .32rem; border: .13rem solid var(--main-ink); border-radius: .12rem;
        }
        .progress { color: var(--soft); white-space: nowrap; }
        main {
          background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; padding: clamp(1.1rem, 5vw, 2rem);
          box-shadow: 0 1px 2px rgb(0 0 0 / .05), 0 12px 32px rgb(0 0 0 / .06);
        }
        h1 { margin: 0 0 .9rem; font-size: clamp(1.35rem, 5.5vw, 1.7rem); line-height: 1.22; font-weight: 680; letter-spacing: -.01em; }
        h2 { margin: 1.6rem 0 .6rem; font-size: 1.2rem; line-height: 1.3; }
        h3, h4 { margin: 1.3rem 0 .4rem; font-size: 1.05rem; line-height: 1.35; }
        h1:focus { outline: none; }
        p { margin: 0 0 .85rem; }
        ul, ol { margin: 0 0 .85rem; padding-left: 1.4rem; }
        a { color: var(--main); text-underline-offset: .15em; }
        code, pre, .code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .92em; }
        code { background: var(--code); padding: .1em .3em; border-radius: .3em; }
        pre { margin: 0 0 .85rem; padding: .75rem .9rem; background: var(--code); border-radius: .6rem; white-space: pre-wrap; }
        pre code { padding: 0; background: none; }
        blockquote { margin: 0 0 .85rem; padding-left: 1rem; border-left: .25rem solid var(--line); color: var(--soft); }
        .indent { padding-left: 1.4rem; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
        .lesson { margin: 0 0 .2rem; font-size: .9rem; color: var(--soft); }
        .aside { color: var(--soft); font-size: .92rem; font-weight: 400; }
        .label { margin: 1.25rem 0 .4rem; font-weight: 650; }
        .unseen {
          position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; border: 0;
        }
        .todo { font-weight: 600; }
        .notice, .lost, .note, .hint, .verdict, .why { border-radius: .6rem; padding: .7rem .95rem; }
        .notice { background: var(--partly-ground); color: var(--partly); font-weight: 600; }
        .notice.bad, .note.bad { background: var(--bad-ground); color: var(--bad); }
        .toast {
          position: fixed; z-index: 1; left: 50%; top: .5rem; width: max-content; max-width: min(40rem, calc(100% - 2rem));
          margin: 0; padding: .7rem 1.1rem; transform: translateX(-50%); border-radius: .6rem; background: var(--ink); color: var(--paper);
          font-weight: 600; box-shadow: 0 6px 24px rgb(0 0 0 / .3); pointer-events: none;
        }
        .lost { position: sticky; top: .5rem; z-index: 1; background: var(--bad); color: var(--paper); font-weight: 600; }
        .note, .hint { background: var(--ground); }
        .verdict { font-size: 1.1rem; background: var(--partly-ground); color: var(--partly); }
        .verdict.good { background: var(--good-ground); color: var(--good); }
        .verdict.bad { background: var(--bad-ground); color: var(--bad); }
        .why { margin: 1.4rem 0 .85rem; background: var(--tint); padding-bottom: .1rem; }
        .why > :first-child { margin-top: .2rem; }
        .or { margin: 1.4rem 0 .4rem; color: var(--soft); }
        footer { padding: 1rem .2rem 0; color: var(--soft); font-size: .92rem; }
        .acts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.1rem 0 0; }
        footer .acts { margin: 0; }
        button, .button {
          min-height: 2.85rem; min-width: 2.85rem; padding: .5rem 1.1rem; font: inherit; font-weight: 600; color: var(--ink); text-align: center;
          background: transparent; border: 1px solid var(--edge); border-radius: .65rem; cursor: pointer; text-decoration: none;
          display: inline-flex; align-items: center; justify-content: center; touch-action: manipulation;
        }
        .main:is(button, .button) { flex: 1 1 100%; color: var(--main-ink); background: var(--main); border-color: var(--main); }
        :is(button, .button):hover { border-color: var(--ink); }
        .main:is(button, .button):hover { background: var(--hover); border-color: var(--hover); }
        :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
        details { margin: 1.1rem 0 0; }
        summary { min-height: 2.85rem; padding: .6rem .2rem; font-weight: 600; cursor: pointer; }
        """

    private static let answers = """
        fieldset { min-width: 0; margin: 0; padding: 0; border: 0; }
        legend { padding: 0; margin: 0 0 .6rem; }
        .option { position: relative; margin: 0 0 .6rem; border: 1px solid var(--edge); border-radius: .7rem; }
        .option input { position: absolute; left: .95rem; top: 1.05rem; width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--main); }
        .option label { display: flex; gap: .55rem; padding: .75rem .95rem .75rem 2.7rem; min-height: 3.1rem; cursor: pointer; }
        .option:has(:checked) { border-color: var(--main); background: var(--tint); box-shadow: inset 0 0 0 1px var(--main); }
        .option:hover { border-color: var(--ink); }
        .option:focus-within:has(:focus-visible) { outline: 3px solid var(--main); outline-offset: 2px; }
        .option .details { padding: 0 .95rem .2rem 2.7rem; }
        .letter, .number { flex: none; min-width: 1.1rem; font-weight: 700; color: var(--soft); }
        .options, .steps, .marks, .pairs, .definitions, .roll, .ordering, .menu { list-style: none; padding: 0; }
        :is(.options, .steps, .marks, .pairs) > li {
          margin: 0 0 .5rem; padding: .65rem .9rem; border: 1px solid var(--line); border-radius: .7rem;
        }
        :is(.options, .steps) > li { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; }
        :is(.options, .steps) > li > :is(.remark, .details) { grid-column: 2; }
        li.good { background: var(--good-ground); border-color: var(--good) !important; }
        li.bad { background: var(--bad-ground); border-color: var(--bad) !important; }
        li.missed { border-color: var(--partly) !important; background: var(--partly-ground); }
        li.chosen { border-color: var(--main) !important; background: var(--tint); }
        .remark { font-size: .92rem; font-weight: 600; color: var(--soft); }
        :is(.steps, .definitions) .remark { display: block; }
        .good .remark { color: var(--good); }
        .bad .remark { color: var(--bad); }
        .missed .remark { color: var(--partly); }
        .details { font-size: .97rem; }
        .details > :last-child { margin-bottom: .2rem; }
        .told { font-weight: 650; color: var(--good); }
        .field { margin: 0 0 .9rem; }
        .field label { display: block; margin: 0 0 .3rem; font-weight: 600; }
        .field .aside { display: block; margin-top: .3rem; }
        input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select {
          min-height: 2.85rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--paper);
          border: 1px solid var(--edge); border-radius: .6rem; max-width: 100%;
        }
        .field :is(input, textarea, select) { width: 100%; }
        textarea { display: block; resize: vertical; }
        textarea.code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .92rem; }
        [aria-invalid=true] { border-color: var(--bad) !important; box-shadow: inset 0 0 0 1px var(--bad); }
        #code { text-transform: uppercase; letter-spacing: .15em; font-weight: 600; }
        .own { margin: 0 0 .85rem; padding: .65rem .95rem; border-left: .25rem solid var(--main); background: var(--tint); border-radius: .3rem .6rem .6rem .3rem; }
        .own figcaption { font-size: .92rem; color: var(--soft); }
        .own p { margin: 0; white-space: pre-wrap; }
        .gaps { margin: 0 0 .85rem; padding: .75rem .9rem; background: var(--code); border-radius: .6rem; }
        .gaps .line {
          margin: 0; min-height: 1.5em; white-space: pre-wrap; line-height: 2;
          font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .92rem;
        }
        .gaps input { width: 14rem; margin: .15rem .1rem; font-family: inherit; }
        .gap { padding: .1rem .3rem; border-radius: .3rem; border-bottom: 2px solid var(--edge); }
        .gap.good { background: var(--good-ground); border-color: var(--good); }
        .gap.bad { background: var(--bad-ground); border-color: var(--bad); }
        """

    private static let lists = """
        .ordering > li {
          display: grid; grid-template-columns: auto 1fr; gap: .35rem .6rem; align-items: start; margin: 0 0 .6rem;
          padding: .65rem .75rem; border: 1px solid var(--edge); border-radius: .7rem;
        }
        .ordering > [data-here] { border-color: var(--main); }
        ul.ordering > li { border-style: dashed; }
        .ordering .number { min-width: 1.6rem; }
        .tools { grid-column: 1 / -1; display: flex; justify-content: flex-end; gap: .45rem; }
        .tools button { padding: .3rem; font-size: 1.2rem; }
        .tools select { margin-right: auto; }
        .scripted .apply { display: none; }
        .menu button { width: 100%; justify-content: flex-start; gap: .6rem; text-align: left; font-weight: 500; margin-bottom: .5rem; }
        .menu .aside { display: block; }
        .matching .field { padding: .65rem .75rem .75rem; border: 1px solid var(--line); border-radius: .7rem; }
        .definitions > li { display: grid; grid-template-columns: auto 1fr; gap: .6rem; padding: .35rem 0; }
        .pairs > li > span { display: block; }
        .pairs p { margin: .3rem 0 0; }
        .marks > li { display: grid; gap: .4rem; }
        .roll { display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
        .glossary dt { font-weight: 650; }
        .glossary dd { margin: 0 0 .8rem; }
        .banner { font-size: 3rem; font-weight: 700; letter-spacing: .1em; text-align: center; }
        .qr svg { display: block; width: min(100%, 20rem); margin: auto; }
        .qr figcaption { text-align: center; }
        """

    private static let wire = """
        .wide { overflow-x: auto; margin: 0 0 .85rem; border-radius: .4rem; }
        table { width: 100%; border-collapse: collapse; margin: 0 0 .85rem; font-size: .97rem; }
        .wide table { margin: 0; }
        th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { font-size: .9rem; color: var(--soft); border-bottom-color: var(--edge); }
        .wide th, .wide td { min-width: 7rem; }
        .exchange { margin: 1rem 0; }
        .exchange .start { margin: 0; padding: .6rem .9rem; background: var(--code); border-radius: .6rem .6rem 0 0; font-weight: 600; }
        .start code { padding: 0; background: none; }
        .headers { table-layout: fixed; background: var(--code); margin: 0; border-radius: 0 0 .6rem .6rem; }
        .headers :is(th, td) { border: 0; padding: .15rem .9rem; font-family: ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; font-size: .86rem; }
        .headers th { width: 38%; font-weight: 400; color: var(--soft); }
        .headers + pre, .start + pre { margin-top: 2px; border-top-left-radius: 0; border-top-right-radius: 0; }
        .headers tr:last-child :is(th, td) { padding-bottom: .6rem; }
        .parameters { margin-top: 1.2rem; }
        .parameters th[scope=row] { font-weight: 400; }
        .sequence { margin: 1.2rem 0; }
        .sequence ol { list-style: none; padding: 0; margin: 0; }
        .sequence .lanes { display: none; }
        .sequence li { padding: .4rem .75rem; border-left: .25rem solid var(--line); }
        .sequence li.current { border-color: var(--main); background: var(--tint); border-radius: 0 .5rem .5rem 0; }
        .sequence li.refused { border-color: var(--bad); }
        .sequence li.refused .remark { color: var(--bad); }
        .sequence details { margin: 0; }
        .way { display: block; font-size: .9rem; color: var(--soft); }
        .what { font-family: ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; font-size: .9rem; }
        .count { display: block; white-space: nowrap; }
        meter { width: 7rem; }
        """

    /// The lanes of a diagram stand side by side where there is room.
    private static let wide = """
        @media (max-width: 40rem) {
          :is(.headers, .parameters) :is(tr, th, td) { display: block; width: auto; }
          .parameters thead { display: none; }
          .parameters th { border: 0; padding-bottom: 0; }
          .headers tr { padding: .1rem 0; }
          .headers td { padding-top: 0; }
        }
        @media (min-width: 40rem) {
          .parameters th[scope=row] { width: 40%; }
          .ordering > li { grid-template-columns: auto 1fr auto; align-items: center; }
          .tools { grid-column: auto; }
          .main:is(button, .button) { flex: 0 1 auto; min-width: 12rem; }
          .sequence:not(.lanes-0) .lanes { display: grid; font-weight: 650; font-size: .95rem; text-align: center; }
          .sequence:not(.lanes-0) li {
            display: grid; padding: .35rem 0; border: 0; background-repeat: no-repeat;
          }
          .sequence:not(.lanes-0) .way { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .sequence:not(.lanes-0) .arrow {
            position: relative; padding: 0 .5rem .35rem; text-align: center; border-bottom: 2px solid var(--edge); border-radius: 0;
          }
          .sequence .arrow.answer { border-bottom-style: dashed !important; }
          .sequence .current .arrow { border-color: var(--main); background: linear-gradient(var(--tint), var(--tint)); }
          .sequence .refused .arrow { border-color: var(--bad); }
          .arrow::after {
            content: ""; position: absolute; bottom: -.36rem; width: .6rem; height: .6rem; border: solid var(--edge); border-width: 2px 2px 0 0;
          }
          .current .arrow::after { border-color: var(--main); }
          .refused .arrow::after { border-color: var(--bad); }
          .arrow.onward::after { right: 1px; transform: rotate(45deg); }
          .arrow.back::after { left: 1px; transform: rotate(-135deg); }
          .arrow.self::after { display: none; }
        \(grids)
        }
        @media (prefers-reduced-motion: no-preference) { button, .option { transition: border-color .15s, background-color .15s; } }
        @media (forced-colors: active) { .option:has(:checked), li.current { outline: 2px solid Highlight; } }
        """

    /// Each lane has two columns; an arrow goes from the middle of one lane to the middle of another.
    private static let grids =
        ((1...6).map { "  .lanes-\($0) :is(.lanes, li) { grid-template-columns: repeat(\(2 * $0), 1fr) !important; }" }
        + (1...6).map { "  .lanes span:nth-child(\($0)) { grid-column: \(2 * $0 - 1) / span 2; }" }
        + (1...7).map {
            "  .from-\($0) { grid-column-start: \(2 * $0); } .to-\($0) { grid-column-end: \(2 * $0 - 2); }"
        })
        .joined(separator: "\n")
}
