// What stands on the cards that are here already, as words with their weights.
import { WEIGHTS } from "./weights.js";
import { splitWords } from "./words.js";

export function heads(files) {
  const blocks = files.blocks.filter(Boolean).length;
  if (files.headsOf !== blocks) {
    files.headsOf = blocks;
    files.heads = [...files.here()].map((card) => ({
      number: card.number,
      words: headWords(card),
    }));
  }
  return files.heads;
}

function headWords(card) {
  const { title, names, written } = WEIGHTS;
  return [
    ...splitWords(card.title).map((word) => [word, title]),
    ...splitWords(card.question).map((word) => [word, written]),
    ...splitWords([...card.tools, ...card.tags].join(" ")).map((word) => [word, names]),
  ];
}
