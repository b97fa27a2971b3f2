// Drawn into every page that is filmed: larger text, a cursor, and a ring where a click happens.
"use strict";
(() => {
  const KEY = "demo-hand";
  const STYLE = `
    html { font-size: 160% !important; scroll-behavior: auto !important; }
    .demo-hand, .demo-ring { left: 0; pointer-events: none; position: fixed; top: 0; z-index: 99999; }
    .demo-hand svg { display: block; filter: drop-shadow(0 2px 3px #0007); height: 38px; width: 38px; }
    .demo-ring { border: 5px solid #d9480f; border-radius: 50%; height: 56px; margin: -28px; width: 56px; }`;
  const ARROW = `<svg viewBox="0 0 24 24"><path d="M4 1v19l5-4.6 3.2 7.1 3.3-1.5-3.2-7H19z"
    fill="#111" stroke="#fff" stroke-width="1.6" stroke-linejoin="round"/></svg>`;
  /** @param {number} k */
  const ease = (k) => (k < 0.5 ? 2 * k * k : 1 - (2 - 2 * k) ** 2 / 2);
  /** @returns {[number, number]} */
  const place = () => JSON.parse(sessionStorage.getItem(KEY) || "[1180, 330]");
  const arrow = document.createElement("div");

  /**
   * @param {number} x
   * @param {number} y
   */
  function put(x, y) {
    arrow.style.transform = `translate(${x - 5}px, ${y - 2}px)`;
    sessionStorage.setItem(KEY, JSON.stringify([x, y]));
  }

  /**
   * @param {number} seconds
   * @param {(k: number) => void} step
   * @returns {Promise<void>}
   */
  function animate(seconds, step) {
    return new Promise((done) => {
      const begin = performance.now();
      requestAnimationFrame(function frame(now) {
        const k = Math.min(1, Math.max(0, (now - begin) / (seconds * 1000)));
        step(ease(k));
        if (k < 1) requestAnimationFrame(frame);
        else done();
      });
    });
  }

  /** @param {PointerEvent} event */
  function ring(event) {
    const circle = document.createElement("div");
    circle.className = "demo-ring";
    document.documentElement.append(circle);
    const at = `translate(${event.clientX}px, ${event.clientY}px)`;
    const frames = [
      { transform: `${at} scale(0.3)`, opacity: 1 },
      { transform: `${at} scale(1)`, opacity: 0 },
    ];
    circle.animate(frames, { duration: 600, easing: "ease-out" }).onfinish = () => circle.remove();
  }

  const hand = {
    /**
     * @param {number} x
     * @param {number} y
     * @param {number} seconds
     */
    move(x, y, seconds) {
      const [fromX, fromY] = place();
      return animate(seconds, (k) => put(fromX + (x - fromX) * k, fromY + (y - fromY) * k));
    },
    /**
     * @param {number} distance
     * @param {number} seconds
     */
    scroll(distance, seconds) {
      const from = scrollY;
      return animate(seconds, (k) => scrollTo(0, from + distance * k));
    },
  };

  Object.assign(window, { hand });
  addEventListener("pointerdown", ring, true);
  addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = STYLE;
    document.head.append(style);
    arrow.className = "demo-hand";
    arrow.innerHTML = ARROW;
    document.documentElement.append(arrow);
    put(...place());
  });
})();
