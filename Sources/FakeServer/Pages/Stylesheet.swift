import Hummingbird
import NIOCore

/// What all pages look like: dark and light, from phone width up.
enum Stylesheet {
    static let path = "/style.css"

    static var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    static let text = """
        :root {
          color-scheme: light dark;
          --ground: #f3f1ec; --paper: #fffefb; --ink: #22272e; --soft: #5d6570; --line: #ddd8cd; --edge: #8f8b82;
          --main: #0f6b5c; --main-ink: #ffffff; --hover: #0b5548; --alert: #a8321f; --alert-ground: #fbeae6;
          --tint: #e5f1ee;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181c; --paper: #1d2329; --ink: #e8eaed; --soft: #a3abb5; --line: #343c45; --edge: #77818c;
            --main: #5cc9b3; --main-ink: #0c1f1b; --hover: #7ad8c5; --alert: #ff9d8a; --alert-ground: #3a211d;
            --tint: #1f332f;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; min-height: 100vh; padding: 1.25rem; display: flex; flex-direction: column; align-items: center;
          justify-content: center; gap: 1.25rem; background: var(--ground); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
        }
        header { display: flex; align-items: center; gap: .6rem; font-weight: 600; letter-spacing: .01em; }
        .mark { width: 1.5rem; height: 1.5rem; border-radius: .45rem; background: var(--main); position: relative; }
        .mark::after {
          content: ""; position: absolute; inset: .5rem .3rem .35rem; border: .14rem solid var(--main-ink);
          border-top-left-radius: .1rem; border-top-right-radius: .1rem; border-radius: .12rem;
        }
        main {
          width: 100%; max-width: 26rem; padding: clamp(1.25rem, 6vw, 2rem); background: var(--paper); border: 1px solid var(--line);
          border-radius: 1rem; box-shadow: 0 1px 2px rgb(0 0 0 / .05), 0 12px 32px rgb(0 0 0 / .07);
          overflow-wrap: anywhere;
        }
        h1 { margin: 0 0 .35rem; font-size: 1.5rem; line-height: 1.25; font-weight: 650; }
        p { margin: 0 0 .75rem; }
        label { display: block; margin: 1rem 0 .35rem; font-weight: 600; font-size: .95rem; }
        input:not([type=hidden]) {
          width: 100%; min-height: 2.9rem; padding: .55rem .8rem; font: inherit; color: inherit;
          background: var(--paper); border: 1px solid var(--edge); border-radius: .6rem;
        }
        button {
          width: 100%; min-height: 2.9rem; padding: .55rem 1rem; font: inherit; font-weight: 600; color: var(--ink);
          background: transparent; border: 1px solid var(--edge); border-radius: .6rem; cursor: pointer;
        }
        button.main { color: var(--main-ink); background: var(--main); border-color: var(--main); }
        button:hover { border-color: var(--ink); }
        button.main:hover { background: var(--hover); border-color: var(--hover); }
        form > button { margin-top: 1.5rem; }
        :focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
        .choice { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: 1.5rem; }
        .who { margin: 1rem 0; padding: .75rem 1rem; background: var(--ground); border-radius: .6rem; }
        .who span { color: var(--soft); font-size: .925rem; }
        .scopes { margin: 0; padding: 0; list-style: none; }
        .scopes li { position: relative; padding: .65rem 0 .65rem 2rem; border-top: 1px solid var(--line); }
        .scopes li:first-child { border-top: 0; }
        .scopes li::before {
          content: ""; position: absolute; left: .35rem; top: 1rem; width: .9rem; height: .5rem;
          border: solid var(--main); border-width: 0 0 .16rem .16rem; transform: rotate(-45deg);
        }
        code { font: .875em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; color: var(--soft); }
        .note { margin: 1.25rem 0 0; color: var(--soft); font-size: .925rem; }
        .code { margin: 1rem 0 0; }
        .alert { margin: 1rem 0 0; padding: .65rem 1rem; color: var(--alert); background: var(--alert-ground); border-radius: .6rem; }
        .badge {
          display: grid; place-items: center; width: 3rem; height: 3rem; margin: 0 0 1rem; border-radius: 50%;
          font-size: 1.4rem; font-weight: 700;
        }
        .good { color: var(--main); background: var(--tint); }
        .bad { color: var(--alert); background: var(--alert-ground); }
        footer { max-width: 26rem; color: var(--soft); font-size: .825rem; text-align: center; overflow-wrap: anywhere; }
        footer p { margin: 0 0 .5rem; }
        main.wide { max-width: 35rem; }
        .field { display: flex; flex-wrap: wrap; gap: .5rem; }
        .field input:not([type=hidden]) { flex: 1 1 6rem; width: auto; min-width: 0; }
        .field input[readonly] {
          font: .8rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
          background: var(--ground); border-style: dashed;
        }
        .field button { flex: 0 0 auto; width: auto; }
        input[aria-invalid=true] { border-color: var(--alert); border-width: 2px; }
        .mistake { margin: .35rem 0 0; color: var(--alert); font-size: .925rem; }
        .example { margin: .35rem 0 0; color: var(--soft); font-size: .875rem; }
        .alert h2 { margin: 0; font-size: 1rem; }
        .alert ul { margin: .25rem 0 0; padding: 0 0 0 1.1rem; }
        .alert a { color: inherit; }
        .told { margin: 1rem 0 0; padding: .65rem 1rem; color: var(--main); background: var(--tint); border-radius: .6rem; }
        .unseen { position: absolute; width: 1px; height: 1px; min-height: 0; padding: 0; overflow: hidden; clip-path: inset(50%); border: 0; }
        dl { margin: 1rem 0 0; }
        dt { font-weight: 600; font-size: .95rem; }
        dd {
          margin: .2rem 0 .8rem; padding: .55rem .8rem; background: var(--ground); border-radius: .6rem;
          font: .875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; user-select: all;
        }
        .next { margin: 1.5rem 0 0; }
        .button {
          display: grid; place-items: center; min-height: 2.9rem; padding: .55rem 1rem; font-weight: 600;
          color: var(--ink); text-decoration: none; border: 1px solid var(--edge); border-radius: .6rem;
        }
        .button:hover { border-color: var(--ink); }

        """
}
