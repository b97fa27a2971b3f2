// The way into the search: its field. Nothing more is fetched before somebody shows the wish.
const SEARCH_KEYS = ["q", "tool", "grade", "tag", "series", "max", "captions", "lang", "kind"];

function makeNode(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// The field and its buttons, at once; what they do comes with the script.
function fillSearch(host) {
  const field = makeNode("input", {
    type: "text",
    inputmode: "search",
    class: "pd-search__input",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "What do you want to do?",
    enterkeyhint: "search",
    "aria-label": "Search",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${host.id}-list`,
    "data-search": "input",
  });
  const filter = makeNode(
    "button",
    {
      type: "button",
      class: "pd-search__filter",
      "aria-expanded": "false",
      "aria-controls": `${host.id}-facets`,
    },
    "Filter",
  );
  const bar = makeNode("form", { class: "pd-search__bar", role: "search" }, field, filter);
  const minutes = ["2", "3", "5"].map((value) =>
    makeNode(
      "button",
      {
        type: "button",
        class: "pd-chip",
        "aria-pressed": "false",
        "aria-label": `${value} minutes`,
        value,
      },
      value,
    ),
  );
  bar.addEventListener("submit", (event) => event.preventDefault());
  host.append(
    bar,
    makeNode("p", { class: "pd-search__minutes" }, "I have ", ...minutes, " minutes"),
  );
  return field;
}

function makeDialog() {
  const dialog = makeNode("dialog", {
    id: "pd-search",
    class: "pd-search pd-search--dialog",
    "aria-label": "Search",
  });
  const close = makeNode(
    "button",
    { type: "button", class: "pd-search__close", "aria-label": "Close" },
    "×",
  );
  const field = fillSearch(dialog);
  field.form.append(close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    if (dialog.open) return; // somebody was quicker than this event
    // A field that nobody sees would swallow the next key.
    field.blur();
    leaveSearch();
  });
  document.body.append(dialog);
  return dialog;
}

function asksForSearch() {
  const given = new URLSearchParams(location.search);
  return SEARCH_KEYS.some((key) => given.has(key));
}

let leaving;

// Closing takes the search out of the address; where opening had put it there, Back does that.
function leaveSearch() {
  if (history.state?.micropdSearch) {
    leaving = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
    history.back();
  } else if (asksForSearch()) {
    const address = new URL(location.href);
    SEARCH_KEYS.forEach((key) => address.searchParams.delete(key));
    history.replaceState(null, "", address.href);
  }
}

class SearchOpener {
  constructor(opener) {
    this.opener = opener;
    this.inline = document.querySelector("[data-search-inline]");
    this.host = this.inline || makeDialog();
    this.field = this.inline ? fillSearch(this.inline) : this.host.querySelector("input");
    if (this.inline) this.inline.hidden = false;
    this.listen();
    this.show();
  }

  listen() {
    const warm = () => this.warm();
    ["focus", "pointerenter"].forEach((name) => this.opener.addEventListener(name, warm));
    ["focusin", "pointerover", "click"].forEach((name) => this.host.addEventListener(name, warm));
    // What is pressed before the script is here is pressed once more when it is.
    this.host.addEventListener("click", ({ target }) => {
      if (!this.isAwake) this.pressed = target.closest(".pd-search__filter, .pd-chip");
    });
    this.opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener("keydown", (event) => this.press(event));
    addEventListener("popstate", () => this.show());
  }

  press(event) {
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    const isField =
      event.target.isContentEditable || /^(input|select|textarea)$/i.test(event.target.tagName);
    const isTyped = isField && !event.target.closest("dialog:not([open])");
    if (!isPlain || isTyped || !["/", "s"].includes(event.key)) return;
    event.preventDefault();
    this.open();
  }

  // Fetch the script and, beside it, the first file that it will want.
  warm() {
    if (this.isWarm) return;
    this.isWarm = true;
    const { root: way, script: path, start, ask } = this.opener.dataset;
    const root = new URL(way, document.baseURI).href;
    const first = fetch(new URL(start, root)).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
    const script = makeNode("script", { src: new URL(path, root).href });
    script.addEventListener("load", () =>
      this.wake({ root, ask, start, first, keys: SEARCH_KEYS }),
    );
    script.addEventListener("error", () => this.fail(script, root));
    first.catch(() => {});
    document.head.append(script);
  }

  wake(settings) {
    window.micropdSearch(this.host, settings);
    this.isAwake = true;
    this.pressed?.click();
  }

  // A clear line, and a second try when somebody asks again.
  fail(script, root) {
    script.remove();
    this.isWarm = false;
    this.host.querySelector(".pd-search__failed")?.remove();
    const link = makeNode(
      "a",
      { href: new URL(this.opener.getAttribute("href"), location.href).href },
      "Look through all videos",
    );
    this.host.append(
      makeNode(
        "p",
        { class: "pd-search__failed", role: "alert" },
        "The search cannot be loaded just now. Is there a connection? ",
        link,
      ),
    );
  }

  async open() {
    await leaving;
    if (!this.inline && !this.host.open) {
      history.pushState({ micropdSearch: true }, "", location.href);
      this.host.showModal();
    }
    this.field.focus();
    this.field.select();
    this.warm();
  }

  // Open or close as the address says.
  show() {
    const isAsked = asksForSearch() || Boolean(history.state?.micropdSearch);
    if (isAsked) this.warm();
    if (this.inline) return;
    if (isAsked && !this.host.open) this.host.showModal();
    if (!isAsked && this.host.open) this.host.close();
  }
}

for (const opener of document.querySelectorAll('[data-search="open"]')) new SearchOpener(opener);
