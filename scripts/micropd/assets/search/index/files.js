// The files of the index, each fetched once, and only when it is wanted.
import { readCard } from "./card.js";
import { readCues } from "./cues.js";
import { asJson, Failure, Fetcher } from "./fetcher.js";
import format from "./format.json" with { type: "json" };
import { FACETS_FILE, findPart, nameCards, nameWords } from "./parts.js";
/** @import { Card, Cue, FacetTable, FirstCards, Row, Settings, Shard, Start } from "../shapes.js" */

// Half a word of two letters may begin in many files: more would take a slow line seconds.
const MOST_PARTS = 12;

/** The index of one site; it begins anew where the site was published anew. */
export class Files extends Fetcher {
  /** The cards that are here, by the files that they come in. @type {Row[][]} */
  blocks = [];
  /** How many cards the first file has, and each further one. */
  size = 0;
  step = 0;
  // With a text in each, so that the type is one of texts.
  names = { tools: [""], tags: [""] };
  /** How many slots each document has. @type {number[]} */
  counts = [];
  /** The first slot of each document. */
  // Typed arrays: a large site has a hundred thousand slots, at four bytes each here.
  bases = new Uint32Array();
  /** The document of each slot. */
  owners = new Uint32Array();
  /** @type {Promise<void> | null} */
  starting = null;
  /** @type {Promise<boolean> | null} */
  renewing = null;

  /** @param {Pick<Settings, "root" | "start" | "cards" | "asked">} settings */
  constructor({ root, start, cards, asked }) {
    super(root, asked);
    this.startPath = start;
    this.cardsPath = cards;
  }

  /**
   * Keep only some files, by their paths.
   * @param {Iterable<[string, Promise<any>]>} fetched
   */
  forget(fetched = []) {
    this.fetched = new Map(fetched);
    this.starting = null;
    this.blocks = [];
  }

  /**
   * What a caption file says, or nothing.
   * @param {string} path
   * @returns {Promise<Cue[]>}
   */
  cues(path) {
    // Without captions a result only lacks its line; the list must not fail for that.
    return this.once(path, async (answer) => readCues(await answer.text())).catch(() => []);
  }

  /** Where everything begins; this script may be older or younger than what is published. */
  async published() {
    /** @type {Start} */
    const start = await this.json(this.startPath);
    if (start.version !== format.version) {
      throw new Failure(`form ${start.version}`, true, this.fetched);
    }
    return start;
  }

  /**
   * A file of the version that is published.
   * @param {string} name
   */
  async part(name) {
    const { folder } = await this.published();
    return this.json(folder + name);
  }

  /** The newest cards, and what else all answers need; words can be asked for before. */
  start() {
    // One for all: the field, the filters and each word ask for it at about the same time.
    this.starting ||= Promise.all([this.published(), this.json(this.cardsPath)])
      .then(([start, cards]) => this.take(start, cards))
      .catch((error) => {
        this.starting = null;
        throw error;
      });
    return this.starting;
  }

  /**
   * @param {Start} start
   * @param {FirstCards} cards
   */
  take(start, { folder, cards, size, step, tools, tags, counts }) {
    // One of the two had been kept from before the site was published anew.
    if (start.folder !== folder) {
      throw new Failure(`${folder} and ${start.folder}`, true, this.fetched);
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

  /**
   * A file that is gone had its name from a site that has been published anew since: begin again.
   * Returns whether there is anything new.
   * @param {unknown} error
   */
  renew(error) {
    if (!(error instanceof Failure && error.isGone)) return Promise.resolve(false);
    // Somebody else may have begun again in the meantime.
    if (error.fetched !== this.fetched) return Promise.resolve(true);
    this.renewing ||= this.reload().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  async reload() {
    const paths = [this.startPath, this.cardsPath];
    const before = await Promise.all(paths.map((path) => this.json(path)));
    const fresh = await Promise.all(
      // "reload" passes over the browser's cache, from which the old ones came.
      paths.map((path) => this.fetch(path, asJson, { cache: "reload" })),
    );
    // Nothing is new: to begin again would go on for ever.
    if (fresh.every(({ folder }, index) => folder === before[index].folder)) return false;
    this.forget(paths.map((path, index) => [path, Promise.resolve(fresh[index])]));
    return true;
  }

  /**
   * The files that may hold a word, and where it may still grow what begins like it.
   * @param {string} word
   * @param {boolean} isOpen
   * @returns {Promise<Shard[]>}
   */
  async shards(word, isOpen) {
    const { words } = await this.published();
    const first = findPart(words, word);
    const further = words.slice(first + 1, first + MOST_PARTS);
    // Where a file begins with other letters, no word in it or behind it begins like this one.
    const end = isOpen ? further.findIndex((start) => !start.startsWith(word)) : 0;
    const parts = words.slice(first, first + 1 + (end < 0 ? further.length : end));
    return Promise.all(parts.map((_, index) => this.part(nameWords(first + index))));
  }

  /** @returns {Promise<FacetTable>} */
  facets() {
    return this.part(FACETS_FILE);
  }

  /**
   * @param {number} number
   * @returns {Promise<Card>}
   */
  async card(number) {
    await this.start();
    const block = number < this.size ? 0 : 1 + Math.floor((number - this.size) / this.step);
    // The first block came with `start`.
    if (block > 0) this.blocks[block] ||= await this.part(nameCards(block - 1));
    return readCard(this.blocks[block][number - this.firstOf(block)], number, this.names);
  }

  /**
   * The number of a block's first card.
   * @param {number} block
   */
  firstOf(block) {
    return block && this.size + (block - 1) * this.step;
  }

  /** The cards that are here already. */
  *here() {
    for (const [block, cards] of this.blocks.entries()) {
      for (const [index, card] of (cards || []).entries()) {
        yield readCard(card, this.firstOf(block) + index, this.names);
      }
    }
  }
}
