// The address for questions.

/**
 * With the words in it, so that nobody types them twice.
 * @param {string} address
 * @param {string} words
 */
export function fillRequest(address, words) {
  const filled = new URL(address, location.href);
  const isMail = filled.protocol === "mailto:";
  const key = isMail ? "subject" : "question";
  filled.searchParams.set(isMail && filled.searchParams.has(key) ? "body" : key, words);
  // Mail programs show a plus as it is.
  filled.search = filled.search.replaceAll("+", "%20");
  return filled.href;
}
