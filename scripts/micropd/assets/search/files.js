// The files of the index, each fetched once, and only when it is wanted.
import { readCard } from "./card.js";
import { readCues } from "./cues.js";
import format from "./format.json" with { type: "json" };
import { FACTS, findPart, nameCards, nameWords } from "./parts.js";
import { addressOf } from "./paths.js";

const MOST_PARTS = 12;
const asJson = (answer) => answer.json();

export class Files {
  // `asked` holds answers that are on their way already, by their paths.
  constructor({ root, start, cards, asked }) {
    Object.assign(this, { root, startPath: start, cardsPath: cards, asked });
    this.forget();
  }

  // Keep only some files, by their paths.
  forget(fetched = []) {
    this.fetched = new Map(fetched);
    this.starting =
      this.known =
      this.heads =
      this.headsOf =
        null;
    this.blocks = [];
  }

  async fetch(path, read, options) {
    const { asked, fetched } = this;
    const early = asked.get(path);
    asked.delete(path);
    const answer = await (early || fetch(addressOf(path, this.root), options));
    const { ok, status } = answer;
    if (!ok) throw failure(`${status} ${path}`, { isGone: status === 404, fetched });
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

  // Where everything begins; this script may be older or younger than what is published.
  async published() {
    const start = await this.json(this.startPath);
    if (start.version !== format.version) {
      throw failure(`form ${start.version}`, { isGone: true, fetched: this.fetched });
    }
    return start;
  }

  // A file of the version that is published.
  async part(name) {
    const { folder } = await this.published();
    return this.json(folder + name);
  }

  // The newest cards, and what else all answers need; words can be asked for before.
  start() {
    this.starting ||= Promise.all([this.published(), this.json(this.cardsPath)])
      .then(([start, cards]) => this.take(start, cards))
      .catch((error) => {
        this.starting = null;
        throw error;
      });
    return this.starting;
  }

  take(start, { folder, cards, size, step, tools, tags, counts }) {
    // One of the two had been kept from before the site was published anew.
    if (start.folder !== folder) {
      throw failure(`${folder} and ${start.folder}`, { isGone: true, fetched: this.fetched });
    }
    Object.assign(this, { blocks: [cards], size, step, names: { tools, tags }, counts });
    this.bases = new Uint32Array(counts.length + 1);
    counts.forEach((count, index) => {
      this.bases[index + 1] = this.bases[index] + count;
    });
    this.owners = new Uint32Array(this.bases[counts.length]);
    counts.forEach((_, index) => {
      this.owners.fill(index, this.bases[index], this.bases[index + 1]);
    });
  }

  // A file that is gone had its name from a site that has been published anew since: begin again.
  // Returns whether there is anything new.
  renew({ isGone, fetched }) {
    // Somebody else may have begun again in the meantime.
    if (!isGone || fetched !== this.fetched) return Promise.resolve(isGone);
    this.renewing ||= this.reload().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  async reload() {
    const paths = [this.startPath, this.cardsPath];
    const before = await Promise.all(paths.map((path) => this.json(path)));
    const reload = (path) => this.fetch(path, asJson, { cache: "reload" });
    const fresh = await Promise.all(paths.map(reload));
    if (fresh.every(({ folder }, index) => folder === before[index].folder)) return false;
    this.forget(paths.map((path, index) => [path, Promise.resolve(fresh[index])]));
    return true;
  }

  // The files that may hold a word, and where it may still grow what begins like it.
  async shards(word, isOpen) {
    const { words } = await this.published();
    const first = findPart(words, word);
    const further = words.slice(first + 1, first + MOST_PARTS);
    const end = isOpen ? further.findIndex((start) => !start.startsWith(word)) : 0;
    const parts = words.slice(first, first + 1 + (end < 0 ? further.length : end));
    return Promise.all(parts.map((_, index) => this.part(nameWords(first + index))));
  }

  facts() {
    return this.part(FACTS);
  }

  async card(number) {
    await this.start();
    const block = number < this.size ? 0 : 1 + Math.floor((number - this.size) / this.step);
    if (block > 0) this.blocks[block] ||= await this.part(nameCards(block - 1));
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

function failure(words, about) {
  return Object.assign(new Error(words), about);
}
