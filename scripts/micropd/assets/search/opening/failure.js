// What is said where nothing can be found just now.
import { element } from "../element.js";

/** @param {string} library where all videos are listed */
export function tellFailure(library) {
  const words = "The search cannot be loaded just now. Is there a connection? ";
  return [words, element("a", { href: library }, "Look through all videos")];
}
