// Feeds stay out of the theme's sight while it looks for translations: for every alternate link it
// would fetch and read the whole sitemap (zensical/ui issue 213), seconds on a phone.
// Why: decisions.md#why-does-a-script-rename-the-links-to-feeds

/** @type {NodeListOf<HTMLLinkElement>} */
const feeds = document.querySelectorAll('link[rel="alternate"][type="application/rss+xml"]');

/** @param {string} rel */
function nameFeeds(rel) {
  for (const link of feeds) link.rel = rel;
}

nameFeeds("alternate feed");
// The theme's script has asked for this event before ours; browsers' feed buttons look later.
document.addEventListener("DOMContentLoaded", () => nameFeeds("alternate"), { once: true });
