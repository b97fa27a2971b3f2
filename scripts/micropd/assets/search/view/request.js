// The address for questions.

/**
 * With the words in it, so that nobody types them twice.
 * @param {string} address
 * @param {string} words
 */
export function fillRequest(address, words) {
  // It may be a path of this site.
  const filled = new URL(address, location.href);
  const isMail = filled.protocol === "mailto:";
  const key = isMail ? "subject" : "question";
  // A subject that the coach has chosen sorts her mail: it stays.
  filled.searchParams.set(isMail && filled.searchParams.has(key) ? "body" : key, words);
  // Mail programs show a plus as it is.
  filled.search = filled.search.replaceAll("+", "%20");
  return filled.href;
}
