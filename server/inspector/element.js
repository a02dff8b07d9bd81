/** An element with its properties and what is in it: elements, or one text. */
export function element (name, properties = {}, content = []) {
  const made = document.createElement(name)
  Object.assign(made, properties)
  made.append(...[content].flat())
  return made
}

/** One of a drawing, with its attributes. */
export function drawn (name, attributes = {}, content = []) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...[content].flat())
  return made
}
