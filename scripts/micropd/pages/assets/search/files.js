// The files of the index, each fetched once, and only when it is wanted.
const MOST_PARTS = 8;
const WARMED_BLOCKS = 4;
const asJson = (answer) => answer.json();

class Files {
  // `first` is the promise of the file to start from, which the opener has asked for already.
  constructor({ root, start, first }) {
    this.root = root;
    this.startPath = start;
    this.forget(first);
  }

  forget(first) {
    this.first = first;
    this.starting = this.known = this.heads = this.headsOf = null;
    this.fetched = new Map();
    this.blocks = [];
  }

  async fetch(path, read, options) {
    const answer = await fetch(addressOf(path, this.root), options);
    const { ok, status } = answer;
    if (!ok) throw Object.assign(new Error(`${status} ${path}`), { status });
    return read(answer);
  }

  once(path, read) {
    const { fetched } = this;
    if (!fetched.has(path)) {
      const found = this.fetch(path, read);
      // What failed once may work when the connection is back.
      found.catch(() => fetched.delete(path));
      fetched.set(path, found);
    }
    return fetched.get(path);
  }

  json(path) {
    return this.once(path, asJson);
  }

  // What a caption file says, or nothing.
  cues(path) {
    return this.once(path, async (answer) => readCues(await answer.text())).catch(() => []);
  }

  // What everything else starts from: the newest cards, and the names of all other files.
  start() {
    this.starting ||= (this.first || this.fetch(this.startPath, asJson)).then(
      (start) => this.take(start),
      (error) => {
        this.first = this.starting = null;
        throw error;
      },
    );
    return this.starting;
  }

  take(start) {
    this.blocks = [start.cards];
    [this.size, this.step] = [start.size, start.step];
    this.names = { tools: start.tools, tags: start.tags };
    this.counts = start.counts;
    this.bases = new Uint32Array(start.counts.length + 1);
    start.counts.forEach((count, index) => {
      this.bases[index + 1] = this.bases[index] + count;
    });
    this.owners = new Uint32Array(this.bases[start.counts.length]);
    start.counts.forEach((_, index) => {
      this.owners.fill(index, this.bases[index], this.bases[index + 1]);
    });
    // A result may well be among these: they come while its words are still looked for.
    start.further.slice(0, WARMED_BLOCKS).forEach((path) => this.json(path).catch(() => {}));
    return start;
  }

  // A file that is gone had its name from a site that has been published anew since: begin again.
  // Returns whether that gave other names.
  async renew(error) {
    if (error.status !== 404) return false;
    const before = JSON.stringify(namesIn(await this.start()));
    const fresh = await this.fetch(this.startPath, asJson, { cache: "reload" });
    if (JSON.stringify(namesIn(fresh)) === before) return false;
    this.forget(Promise.resolve(fresh));
    return true;
  }

  // The files that may hold a word, and where it may still grow what begins like it; the first
  // is the one with the last name that is not behind it.
  async shards(word, isOpen) {
    const { words } = await this.start();
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (words[middle][0] <= word) low = middle;
      else high = middle - 1;
    }
    const further = words.slice(low + 1, low + MOST_PARTS);
    const end = isOpen ? further.findIndex(([start]) => !start.startsWith(word)) : 0;
    const parts = [...words.slice(low, low + 1), ...further.slice(0, end < 0 ? MOST_PARTS : end)];
    return Promise.all(parts.map(([, path]) => this.json(path)));
  }

  async facts() {
    return this.json((await this.start()).facts);
  }

  async card(number) {
    const { further } = await this.start();
    const block = number < this.size ? 0 : 1 + Math.floor((number - this.size) / this.step);
    if (block > 0) this.blocks[block] ||= await this.json(further[block - 1]);
    return readCard(this.blocks[block][number - this.firstOf(block)], number, this.names);
  }

  // The number of a block's first card.
  firstOf(block) {
    return block && this.size + (block - 1) * this.step;
  }

  // The cards that are here already, with their numbers.
  *here() {
    for (const [block, cards] of this.blocks.entries()) {
      for (const [index, card] of (cards || []).entries()) {
        yield readCard(card, this.firstOf(block) + index, this.names);
      }
    }
  }
}

function namesIn({ words, facts, further }) {
  return [words, facts, further];
}

// A path is no address: it may hold a colon, a number sign or a question mark.
function addressOf(path, root) {
  return new URL(`./${path.split("/").map(encodeURIComponent).join("/")}`, root);
}

// The columns of micropd/search/index.py.
function readCard(card, number, names) {
  const [path, title, question, length, tools, tags, picture, tracks, day] = card;
  return {
    number,
    path,
    title,
    question: question || "",
    length: length || 0,
    tools: (tools || []).map((tool) => names.tools[tool]),
    tags: (tags || []).map((tag) => names.tags[tag]),
    picture: picture || "",
    tracks: tracks || [],
    day: day || "",
  };
}
