// The shapes that travel between the modules of the search, and those of the index's files.

/**
 * The question: words and filters by their names in the page's address; `q` has the words.
 * @typedef {Record<string, string>} State
 */

/**
 * Tells whether a question is still the latest one.
 * @typedef {() => boolean} IsCurrent
 */

/**
 * What the opener hands to the search.
 * @typedef {object} Settings
 * @property {string} root where the home page is
 * @property {string} library where all videos are listed
 * @property {string} [ask] where questions go
 * @property {string} start path of the index's first file
 * @property {string} cards path of its first cards
 * @property {Map<string, Promise<Response>>} asked answers that are on their way, by their paths
 */

/**
 * What was typed, as words to look up.
 * @typedef {object} Query
 * @property {string[]} words
 * @property {boolean} isOpen whether the last one may still grow
 */

/**
 * Words of one stem that may be meant.
 * @typedef {object} Group
 * @property {number[]} steps from each slot that has one of them to the next
 * @property {number} quality how well they fit, up to 1
 * @property {boolean} isCommon whether they are said nearly everywhere
 */

/**
 * What a word may mean.
 * @typedef {object} Meaning
 * @property {Set<string>} forms all words that count as it
 * @property {Group[]} groups
 * @property {string} [meant] the word that it was taken for, where it is nowhere
 */

/**
 * A word that was typed, and how it was understood.
 * @typedef {Meaning & { word: string, isOpen: boolean, isShort: boolean, rarity: number }} Term
 */

/**
 * A document's number, and how well it answers.
 * @typedef {[number, number]} Hit
 */

/**
 * What answers a query.
 * @typedef {object} Found
 * @property {Hit[]} hits the best first
 * @property {Term[]} terms
 */

/**
 * What a result shows.
 * @typedef {object} Card
 * @property {number} number
 * @property {string} path
 * @property {string} title
 * @property {string} question
 * @property {number} length in seconds
 * @property {string[]} tools
 * @property {string[]} tags
 * @property {string} picture
 * @property {string[]} tracks paths of what is said in it
 * @property {string} day of an issue
 */

/**
 * What is on a screen for some seconds.
 * @typedef {object} Cue
 * @property {number} start in seconds
 * @property {string} text
 * @property {string[][]} words each as the index has it: mostly one piece
 */

/**
 * A line of a video in which a query is spoken.
 * @typedef {object} Moment
 * @property {number} start in seconds
 * @property {string} text
 * @property {number} score
 */

/**
 * Something to filter by.
 * @typedef {object} Facet
 * @property {string} key its name in the address
 * @property {string} title
 * @property {string} column of the table
 */

/**
 * A facet that is set, and whether a document fits it.
 * @typedef {object} Test
 * @property {Facet} facet
 * @property {(number: number) => boolean} test
 */

/**
 * A card as the index has it: its columns, empty ones at the end left out.
 * @typedef {any[]} Row
 */

/**
 * `search/start.json`; this and what follows: micropd/search/format.py.
 * @typedef {object} Start
 * @property {number} version
 * @property {string} folder
 * @property {string[]} words
 */

/**
 * `search/cards.json`.
 * @typedef {object} FirstCards
 * @property {string} folder
 * @property {Row[]} cards
 * @property {number} size
 * @property {number} step
 * @property {number[]} counts
 * @property {string[]} tools
 * @property {string[]} tags
 */

/**
 * A file of words.
 * @typedef {object} Shard
 * @property {string[]} words
 * @property {number[]} groups
 * @property {number[][]} slots
 * @property {number[]} common
 */

/**
 * What documents are filtered by.
 * @typedef {object} FacetTable
 * @property {Record<string, any[]>} columns
 * @property {Record<string, string[]>} names
 */
