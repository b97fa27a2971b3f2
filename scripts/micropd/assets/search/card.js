// What a result shows, from its row in the index.

export function readCard(card, number, names) {
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
