// The files of the index, each fetched once, and only when it is wanted.
class Files {
  // `first` is the promise of the file to start from, which the opener has asked for already.
  constructor({ root, start, first }) {
    this.root = root;
    this.startPath = start;
    this.first = first;
    this.fetched = new Map();
    this.blocks = [];
  }

  async fetch(path, read) {
    const answer = await fetch(new URL(path, this.root));
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return answer[read]();
  }

  once(path, read) {
    if (!this.fetched.has(path)) {
      const found = this.fetch(path, read);
      // What failed once may work when the connection is back.
      found.catch(() => this.fetched.delete(path));
      this.fetched.set(path, found);
    }
    return this.fetched.get(path);
  }

  text(path) {
    return this.once(path, "text");
  }

  json(path) {
    return this.once(path, "json");
  }

  // What everything else starts from: the newest cards, and the names of all other files.
  start() {
    this.starting ||= (this.first || this.fetch(this.startPath, "json")).then(
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
    this.size = start.size;
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
    return start;
  }

  // The words that begin like this one; the file with the last name that is not behind it.
  async shard(word) {
    const { words } = await this.start();
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (words[middle][0] <= word) low = middle;
      else high = middle - 1;
    }
    return words.length
      ? this.json(words[low][1])
      : { words: [], groups: [], slots: [], common: [] };
  }

  async facts() {
    return this.json((await this.start()).facts);
  }

  async card(number) {
    const start = await this.start();
    const block = Math.floor(number / start.size);
    if (block > 0) this.blocks[block] ||= await this.json(start.further[block - 1]);
    return readCard(this.blocks[block][number % start.size], number, this.names);
  }

  // The cards that are here already, with their numbers.
  *here() {
    for (const [block, cards] of this.blocks.entries()) {
      for (const [index, card] of (cards || []).entries()) {
        yield readCard(card, block * this.size + index, this.names);
      }
    }
  }
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
