// Where a path of the site leads to.

/**
 * A path is no address: it may hold a colon, a number sign or a question mark.
 * @param {string} path
 * @param {string} root
 */
export function addressOf(path, root) {
  return new URL(`./${path.split("/").map(encodeURIComponent).join("/")}`, root);
}
