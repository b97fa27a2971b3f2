// What a result shows, from its row in the index.
import format from "./format.json" with { type: "json" };

const AT = Object.fromEntries(format.card.map((column, index) => [column, index]));

export function readCard(row, number, names) {
  return {
    number,
    path: row[AT.path],
    title: row[AT.title],
    question: row[AT.question] || "",
    length: row[AT.length] || 0,
    tools: (row[AT.tools] || []).map((tool) => names.tools[tool]),
    tags: (row[AT.tags] || []).map((tag) => names.tags[tag]),
    picture: row[AT.picture] || "",
    tracks: row[AT.tracks] || [],
    day: row[AT.day] || "",
  };
}
