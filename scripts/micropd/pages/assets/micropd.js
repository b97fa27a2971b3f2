// Players that load on a click, and the transcript of files. Every page works without this.
"use strict";

function play(facade) {
  const frame = document.createElement("iframe");
  const address = new URL(facade.dataset.embed);
  address.searchParams.set("autoplay", "1");
  frame.src = address.href;
  frame.title = facade.dataset.title;
  frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
  frame.allowFullscreen = true;
  // YouTube refuses to play (error 153) where it is not told which site asks.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  facade.replaceChildren(frame);
  frame.focus();
}

function clock(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function cueButton(video, cue) {
  const button = document.createElement("button");
  const time = document.createElement("time");
  time.textContent = clock(cue.startTime);
  const words = document.createElement("span");
  words.append(cue.getCueAsHTML());
  button.type = "button";
  button.append(time, words);
  button.addEventListener("click", () => {
    video.currentTime = cue.startTime;
    video.play();
  });
  return button;
}

function fillTranscript(video, track, list) {
  if (list.childElementCount || !track.cues) return;
  const buttons = [...track.cues].map((cue) => [cue, cueButton(video, cue)]);
  list.append(...buttons.map(([, button]) => button));
  track.addEventListener("cuechange", () => {
    for (const [cue, button] of buttons) {
      const isSpoken = [...(track.activeCues || [])].includes(cue);
      if (isSpoken) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  });
}

function offerTranscript(details) {
  const video = document.querySelector(".pd-player video, .pd-player audio");
  const element = video && video.querySelector("track");
  if (!element) return;
  const list = details.querySelector(".pd-transcript__cues");
  details.hidden = false;
  element.addEventListener("load", () => fillTranscript(video, element.track, list));
  details.addEventListener("toggle", () => {
    // Captions are fetched only for those who ask: the player loads nothing by itself.
    if (element.track.mode === "disabled") element.track.mode = "hidden";
    fillTranscript(video, element.track, list);
  });
}

for (const facade of document.querySelectorAll(".pd-player--facade")) {
  const button = facade.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => play(facade));
}
document.querySelectorAll(".pd-transcript").forEach(offerTranscript);
