// Elements of a page, made with what is in them.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} properties of the element; with a dash, and roles: attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") made.setAttribute(key, String(value));
    // The same as an assignment, which would need a type for every property of every element.
    else Reflect.set(made, key, value);
  }
  made.append(...children);
  return made;
}
