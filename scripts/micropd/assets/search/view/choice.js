// Which result is chosen; the field keeps the focus.

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class Choice {
  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} list
   */
  constructor(input, list) {
    this.input = input;
    this.list = list;
    this.active = -1;
  }

  /** @returns {HTMLAnchorElement[]} */
  options() {
    return [...this.list.querySelectorAll(/** @type {"a"} */ ('[role="option"]'))];
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { length } = this.options();
    // Up from the field leads to the end.
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    // `%` keeps the sign of a negative number.
    if (length) this.activate((from + step + length) % length);
  }

  /** @param {number} index */
  activate(index) {
    this.reset();
    const chosen = this.options()[index];
    if (!chosen) return;
    this.active = index;
    chosen.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", chosen.id);
    // The focus stays in the field, so the browser does not scroll by itself.
    chosen.scrollIntoView({ block: "nearest" });
  }

  /** @param {Element} result */
  activateIn(result) {
    this.activate(this.options().findIndex((option) => result.contains(option)));
  }

  reset() {
    this.active = -1;
    const chosen = this.list.querySelector('[aria-selected="true"]');
    chosen?.setAttribute("aria-selected", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-expanded", String(this.list.children.length > 0));
  }

  open() {
    // Enter without a choice opens the first result.
    this.options()[Math.max(0, this.active)]?.click();
  }
}
