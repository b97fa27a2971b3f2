// The player of a page, whatever kind it is of. Pages work without this.
import { Media } from "./media.js";
import { Provider } from "./provider.js";

/**
 * What can be asked of every kind of player.
 * @typedef {object} Player
 * @property {(second: number) => boolean} playFrom tells whether it can play from there
 * @property {(second: number) => void} prepareAt starts there, once somebody presses play
 * @property {(act: (second: number) => void) => void} onSecond tells which second is played
 */

/** @returns {Player | null} */
function findPlayer() {
  const box = document.querySelector(".pd-player");
  /** @type {HTMLMediaElement | null | undefined} */
  const media = box?.querySelector("video, audio");
  /** @type {HTMLElement | null | undefined} */
  const cover = box?.querySelector("button.pd-player__cover");
  if (media) return new Media(media, cover ?? null);
  return box instanceof HTMLElement && cover ? new Provider(box, cover) : null;
}

/** Nothing where a page has none, or only a link. */
export const player = findPlayer();
