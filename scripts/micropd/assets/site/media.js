// A file that plays in the page.
/** @import { Player } from "./player.js" */

/** @implements {Player} */
export class Media {
  /**
   * @param {HTMLMediaElement} media
   * @param {HTMLElement | null} cover the button that is as large as the picture; sound has none
   */
  constructor(media, cover) {
    this.media = media;
    this.cover = cover;
    media.addEventListener("play", () => this.showCaptions(), { once: true });
    if (cover) this.hide(cover);
  }

  /**
   * The whole picture is the button: browsers' own controls may ignore a click into a video that
   * has not been loaded.
   * @param {HTMLElement} cover
   */
  hide(cover) {
    // Without this script the cover stays hidden, and the browser's own controls are there.
    cover.hidden = false;
    this.media.controls = false;
    this.media.addEventListener("play", () => this.uncover());
    cover.addEventListener("click", () => {
      this.uncover();
      this.play();
      // The button has gone, and with it the focus: keys have to reach the player.
      this.media.focus();
    });
  }

  uncover() {
    this.media.controls = true;
    this.cover?.remove();
  }

  /**
   * WebKit leaves captions off unless the system's settings ask for them. In a classroom, or
   * without sound, a video needs them.
   */
  showCaptions() {
    const track = this.media.querySelector(/** @type {"track"} */ ("track[default]"))?.track;
    if (track?.mode === "disabled") track.mode = "showing";
  }

  play() {
    // A browser may refuse to play without a click; its controls are there then.
    this.media.play().catch(() => {});
  }

  /** @param {number} second */
  playFrom(second) {
    this.media.currentTime = second;
    this.play();
    return true;
  }

  /** @param {number} second */
  prepareAt(second) {
    this.media.currentTime = second;
  }

  /** @param {(second: number) => void} act */
  onSecond(act) {
    this.media.addEventListener("timeupdate", () => act(this.media.currentTime));
  }
}
