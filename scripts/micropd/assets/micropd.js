// What every page loads.
import "./site/feeds.js";
import "./site/transcript.js";
import "./search/opening/opener.js";
