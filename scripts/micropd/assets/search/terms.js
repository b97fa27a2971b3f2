// Words that were typed, and what counts as one of them.

// Which term a word is one of, or -1.
export function termOf(pieces, terms) {
  return terms.findIndex(({ word, forms, isOpen }) =>
    pieces.some((piece) => forms.has(piece) || piece === word || (isOpen && canGrow(word, piece)))
  );
}

function canGrow(word, piece) {
  return word.length > 1 && piece.startsWith(word);
}

// Words as they are, while nobody has looked them up.
export function plainTerms(words) {
  const plain = { isOpen: true, groups: [], rarity: 1 };
  return words.map((word) => ({ ...plain, word, forms: new Set([word]) }));
}
