import Crypto
import Foundation

/// What keeps a page up to date without loading it anew. Everything works without it, too: each button sends a form, and
/// the answer is a page.
enum WebScript {
    static let path = "/script.js"

    /// Another one for another text, so that browsers may keep it.
    static let address = "\(path)?\(text.utf8.fingerprint)"

    /// By which a browser knows it (Subresource Integrity section 3.5), and a Content Security Policy too.
    static let integrity = "sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())"

    static let text = """
        "use strict";
        (() => {
          const find = (selector, inside = document) => inside.querySelector(selector);
          let main = find("main[data-page]");
          if (!main) return;
          document.documentElement.classList.add("scripted");
          const lost = find("#lost"), say = find("#say");

          // Asking the host: one thing after the other, and again until it answers.

          const SOON = 2000, LATER = 5000, PATIENCE = 10000, SILENCE = 25000, A_WHILE = 6000;
          let post = null, next = null, isLooking = false, isBusy = false, heardAt = Date.now();
          let shown = main.outerHTML, retry = 0, telling = 0;

          const look = () => { isLooking = true; work(); };

          async function ask(post) {
            const stop = new AbortController();
            const clock = setTimeout(() => stop.abort(), PATIENCE);
            try {
              const how = post ? {method: "POST", body: post.body} : {};
              const answer = await fetch(post ? "/class/do" : "/class", {...how, signal: stop.signal});
              return {address: answer.url, text: await answer.text()};
            } finally {
              clearTimeout(clock);
            }
          }

          async function work() {
            if (isBusy) return;
            isBusy = true;
            clearTimeout(retry);
            try {
              while (post || isLooking) {
                const asked = post;
                isLooking = false;
                const answer = await ask(asked);
                if (asked) post = null;
                hear();
                show(answer, asked);
                if (asked && next) follow(next);
              }
            } catch {
              post?.body.set("again", "1");
              isLooking = true;
              lose();
              retry = setTimeout(work, SOON);
            } finally {
              isBusy = false;
            }
          }

          function hear() {
            heardAt = Date.now();
            if (lost.hidden) return;
            lost.hidden = true;
            listen();
          }

          const lose = () => { lost.hidden = false; };

          // What comes of it.

          function show(answer, asked) {
            const page = new DOMParser().parseFromString(answer.text, "text/html");
            const fresh = find("main[data-page]", page);
            if (!fresh) return location.assign(answer.address);
            const text = fresh.outerHTML;
            if (text === shown && !asked) return;
            const isSame = fresh.dataset.page === main.dataset.page;
            const focus = document.activeElement, hadFocus = focus !== document.body && focus !== null;
            const before = isSame ? saying(main) : [];
            if (isSame) for (const field of fields(main)) keep(field, find("#" + field.id, fresh), asked);
            if (isSame) for (const {id} of main.querySelectorAll("details[id][open]")) find("#" + id, fresh)?.setAttribute("open", "");
            const cursor = isSame && hadFocus && "selectionStart" in focus ? [focus.selectionStart, focus.selectionEnd] : null;
            for (const part of ["header", "main", "footer"]) find(part).replaceWith(find(part, page));
            main = find("main");
            shown = text;
            document.title = page.title;
            const moved = asked?.move ? find("[data-here]", main) : null;
            if (!isSame) scrollTo(0, 0);
            if (hadFocus) refocus(isSame ? focus.id : "", moved && asked.move, cursor);
            const news = saying(main).filter(text => !before.includes(text));
            if (moved) news.unshift(`${find(".number", moved).innerText}: ${find(".text", moved).innerText}`);
            if (!isSame && !hadFocus) news.unshift(find("#title").innerText);
            tell(news.join(" "), isSame && moved === null && isOutOfSight(news));
            if (!("live" in main.dataset)) events?.close();
          }

          const fields = inside => [...inside.querySelectorAll("input[id], textarea[id], select[id]")];
          const saying = inside => [...inside.querySelectorAll("[data-say]")].map(part => part.innerText);
          const content = field => field.type === "radio" || field.type === "checkbox" ? field.checked : field.value;
          const first = field => field.type === "radio" || field.type === "checkbox" ? field.defaultChecked
            : field.tagName === "SELECT" ? [...field.options].find(option => option.defaultSelected)?.value ?? field.options[0]?.value
            : field.defaultValue;

          // What was typed since the page was asked for stays.
          function keep(field, fresh, asked) {
            const was = asked ? asked.fields.get(field.id) : first(field);
            if (!fresh || content(field) === was) return;
            if (typeof was === "boolean") fresh.checked = field.checked; else fresh.value = field.value;
          }

          function refocus(id, move, cursor) {
            const place = move && (find(`[data-here] [id^=${move}]`, main) ?? find("[data-here] button", main))
              || id && document.getElementById(id) || find("#title");
            place.focus({preventScroll: place.id === "title"});
            if (cursor && place.id === id && place.setSelectionRange) try { place.setSelectionRange(...cursor); } catch {}
          }

          // To a screen reader; and on the screen, for a while, where what is new stands further up or down.
          function tell(text, isShown) {
            clearTimeout(telling);
            say.textContent = "";
            say.className = "unseen";
            telling = text ? setTimeout(() => {
              say.className = isShown ? "toast" : "unseen";
              say.textContent = text;
              telling = setTimeout(() => tell(""), A_WHILE);
            }, 100) : 0;
          }

          function isOutOfSight(news) {
            return [...main.querySelectorAll("[data-say]")].some(part => {
              const {top, bottom} = part.getBoundingClientRect();
              return news.includes(part.innerText) && (bottom < 0 || top > innerHeight);
            });
          }

          // What the learner does.

          function send(form, button) {
            const move = /^(up|down)-/.exec(button.value)?.[1];
            // One that comes while another is on its way is done on the page that comes of it.
            if (post) { next = {id: button.id, move}; return; }
            const body = new URLSearchParams(new FormData(form));
            body.set("do", button.value);
            post = {body, move, fields: new Map(fields(main).map(field => [field.id, content(field)]))};
            work();
          }

          function follow({id, move}) {
            next = null;
            const button = move ? find(`[data-here] [id^=${move}]`, main) : id && document.getElementById(id);
            if (button) send(find("#answer"), button);
          }

          document.addEventListener("submit", event => {
            if (event.target.id !== "answer" || !event.submitter) return;
            event.preventDefault();
            send(event.target, event.submitter);
          });

          document.addEventListener("change", event => {
            if (event.target.id?.startsWith("place-")) send(event.target.form, {id: "", value: "apply"});
          });

          // What the host tells.

          let events = null, listening = 0;

          function listen() {
            events?.close();
            clearTimeout(listening);
            if (!("live" in main.dataset)) return;
            events = new EventSource("/class/events");
            events.onopen = hear;
            for (const name of ["stage", "dismissed"]) events.addEventListener(name, look);
            events.onerror = () => {
              // Whether the host is gone shows when it is asked.
              if (Date.now() - heardAt > SOON) look();
              if (events.readyState === EventSource.CLOSED) listening = setTimeout(listen, LATER);
            };
          }

          const wake = () => { listen(); look(); };
          addEventListener("online", wake);
          addEventListener("offline", lose);
          addEventListener("pageshow", event => { if (event.persisted) wake(); });
          document.addEventListener("visibilitychange", () => {
            if (!document.hidden && Date.now() - heardAt > SOON) look();
          });
          setInterval(() => { if (!document.hidden && Date.now() - heardAt > SILENCE) look(); }, SOON);
          listen();
        })();

        """
}

extension String.UTF8View {
    /// A few letters that are others for another text.
    var fingerprint: String { SHA256.hash(data: Data(self)).prefix(4).map { String($0, radix: 16) }.joined() }
}
