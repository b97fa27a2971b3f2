// Players: media files, and those of providers, which load on a click. Pages work without this.
export const media = document.querySelector(".pd-player video, .pd-player audio");
const facade = document.querySelector(".pd-player--facade");
const cover = document.querySelector("button.pd-player__cover");

// What the players' own interfaces call jumping to a second, and playing on from there.
const COMMANDS = {
  "www.youtube-nocookie.com": (second) => [
    { event: "command", func: "seekTo", args: [second, true] },
    { event: "command", func: "playVideo", args: [] },
  ],
  "player.vimeo.com": (second) => [
    { method: "setCurrentTime", value: second },
    { method: "play" },
  ],
};

let startSecond = null;

function playerAddress(second) {
  const { embed, seek } = facade.dataset;
  const isMoved = second !== null && seek;
  const address = new URL(isMoved ? seek.replace("{t}", Math.floor(second)) : embed);
  address.searchParams.set("autoplay", "1");
  if (address.hostname === "www.youtube-nocookie.com") {
    address.searchParams.set("enablejsapi", "1");
    address.searchParams.set("origin", location.origin);
  }
  return address.href;
}

function loadPlayer(second) {
  const frame = document.createElement("iframe");
  frame.src = playerAddress(second);
  frame.title = facade.dataset.title;
  frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
  frame.allowFullscreen = true;
  // YouTube refuses to play (error 153) where it is not told which site asks.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.addEventListener("load", () => {
    frame.dataset.loaded = "";
  });
  facade.replaceChildren(frame);
  return frame;
}

function movePlayer(frame, second) {
  const { hostname, origin } = new URL(frame.src);
  const commands = COMMANDS[hostname];
  // Before it has loaded nobody would hear; other players know no other way than a new start.
  if (!commands || !("loaded" in frame.dataset)) return loadPlayer(second);
  for (const command of commands(second)) {
    frame.contentWindow.postMessage(JSON.stringify(command), origin);
  }
  return frame;
}

// Play from a second; tell whether there is a player that can.
export function playFrom(second) {
  if (media) {
    media.currentTime = second;
    media.play().catch(() => {});
    return true;
  }
  if (!facade || !facade.dataset.seek) return false;
  const frame = facade.querySelector("iframe");
  if (frame) movePlayer(frame, second);
  else loadPlayer(second);
  return true;
}

// Start at a second, once somebody presses play; nothing is loaded before.
export function prepareAt(second) {
  startSecond = second;
  if (media) media.currentTime = second;
}

// The whole picture is the button: browsers' own controls may ignore a click into a video that
// has not been loaded.
function coverMedia() {
  media.controls = false;
  media.addEventListener("play", uncoverMedia);
}

function uncoverMedia() {
  media.controls = true;
  cover.remove();
}

// WebKit leaves captions off until the whole system wishes for them: but a video that is watched
// in a classroom, or without sound, is nothing without.
function showCaptions() {
  const captions = media.querySelector("track[default]")?.track;
  if (captions?.mode === "disabled") captions.mode = "showing";
}

function startMedia() {
  uncoverMedia();
  media.play().catch(() => {});
  return media;
}

if (media) media.addEventListener("play", showCaptions, { once: true });
if (cover) {
  cover.hidden = false;
  if (media) coverMedia();
  else facade.querySelector("a").remove();
  const start = media ? startMedia : () => loadPlayer(startSecond);
  cover.addEventListener("click", () => start().focus());
}
