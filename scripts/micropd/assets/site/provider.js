// A provider's player, which is loaded on a click.
/** @import { Player } from "./player.js" */

const YOUTUBE = "www.youtube-nocookie.com";
/**
 * What the players' own interfaces call jumping to a second, and playing on from there.
 * @type {Record<string, (second: number) => object[]>}
 */
const COMMANDS = {
  [YOUTUBE]: (second) => [
    { event: "command", func: "seekTo", args: [second, true] },
    { event: "command", func: "playVideo", args: [] },
  ],
  "player.vimeo.com": (second) => [
    { method: "setCurrentTime", value: second },
    { method: "play" },
  ],
};

/** @implements {Player} */
export class Provider {
  /**
   * @param {HTMLElement} facade the picture that stands for the player, with its addresses
   * @param {HTMLElement} cover the button that is as large
   */
  constructor(facade, cover) {
    this.facade = facade;
    /** Where to begin, once somebody presses play. @type {number | null} */
    this.second = null;
    // Without JavaScript this leads to the provider.
    facade.querySelector("a")?.remove();
    cover.hidden = false;
    cover.addEventListener("click", () => this.load(this.second).focus());
  }

  /** @param {number} second */
  playFrom(second) {
    // This provider has no address for a second: the link itself leads there.
    if (!this.facade.dataset.seek) return false;
    const frame = this.facade.querySelector("iframe");
    if (frame) this.move(frame, second);
    else this.load(second);
    return true;
  }

  /** @param {number} second */
  prepareAt(second) {
    this.second = second;
  }

  onSecond() {}

  /** @param {number | null} second */
  load(second) {
    const frame = document.createElement("iframe");
    frame.src = this.addressAt(second);
    frame.title = this.facade.dataset.title || "";
    // Somebody has pressed play already: a second click in the frame should not be needed.
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    frame.allowFullscreen = true;
    // YouTube refuses to play (error 153) where it is not told which site asks.
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.addEventListener("load", () => (frame.dataset.loaded = ""));
    this.facade.replaceChildren(frame);
    return frame;
  }

  /** @param {number | null} second */
  addressAt(second) {
    const { embed = "", seek } = this.facade.dataset;
    const isMoved = second !== null && seek;
    const address = new URL(isMoved ? seek.replace("{t}", String(Math.floor(second))) : embed);
    address.searchParams.set("autoplay", "1");
    if (address.hostname === YOUTUBE) {
      // Without the first, YouTube's player hears no messages; the second says who sends them.
      address.searchParams.set("enablejsapi", "1");
      address.searchParams.set("origin", location.origin);
    }
    return address.href;
  }

  /**
   * @param {HTMLIFrameElement} frame
   * @param {number} second
   */
  move(frame, second) {
    const { hostname, origin } = new URL(frame.src);
    const commands = COMMANDS[hostname];
    // Before it has loaded nobody would hear; other players know no other way than a new start.
    if (!commands || !("loaded" in frame.dataset)) return this.load(second);
    for (const command of commands(second)) {
      // With the origin: no other site that the frame may have gone to gets to read it.
      frame.contentWindow?.postMessage(JSON.stringify(command), origin);
    }
    return frame;
  }
}
