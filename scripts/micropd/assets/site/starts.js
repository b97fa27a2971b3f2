// Which second of a video an address asks for. What it takes for one, `links/address.py` takes too.

const UNITS = /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6}(?:\.\d*)?)s?)?$/;
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,4}):(\d{1,2})$/;
// `npt:` is how Media Fragments (W3C) may begin.
const PREFIX = /^[#?&]?(?:(?:t|start)=)?(?:npt:)?/;
const LONGEST = 359_999;
const NAMES = ["t", "start"];

/**
 * Reads `90`, `90s`, `1m30s` or `1:30`; only here, a part of a second counts.
 * @param {string} text
 */
export function parseStart(text) {
  // After a comma, a fragment names the end, which nobody needs here.
  const [bare] = text.trim().toLowerCase().replace(PREFIX, "").split(",");
  const found = bare && (UNITS.exec(bare) || CLOCK.exec(bare));
  if (!found) return null;
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part || 0));
  const total = hours * 3600 + minutes * 60 + seconds;
  // Beyond 99:59:59 it is a number of another kind.
  return Math.floor(total) <= LONGEST ? total : null;
}

/**
 * Looks at the end of an address first: a click on a sentence changes that part.
 * @param {{ hash: string, search: string }} address
 */
export function findStart({ hash, search }) {
  for (const part of [hash, search]) {
    const told = new URLSearchParams(part.slice(1));
    for (const name of NAMES) {
      const second = parseStart(told.get(name) ?? "");
      if (second !== null) return second;
    }
  }
  return null;
}
