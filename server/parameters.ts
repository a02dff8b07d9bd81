/** The three ways in which parameters are written: a JSON body, a query string, a form. */
import { isAscii } from 'node:buffer'
import { ApiError } from './errors.js'
import { LargeText } from './large-text.js'

/** A parameter may be called anything. The picture of a JSON body is a LargeText. */
export type Parameters = Record<string, unknown>

/** Shorter bodies are parsed as a whole: that takes a few microseconds. */
const shortBytes = 16 * 1024
/** Looked for as bytes: that is one instruction for many, while a text is looked for letter by letter. */
const [quote, backslash, ...controls] = Buffer.from('"\\\n\r\t')
/** Stands for the large text while the rest is parsed. */
const mark = '\u{1f5bc} the large text of this body'

/** `null` counts as absent: whether the real gateway says so is unknown, typed SDKs never send it. */
export function jsonParameters (body: Buffer): Parameters {
  const large = body.length < shortBytes ? undefined : largeText(body)
  const parameters = parsed(large?.rest ?? body.toString())
  if (!large) return parameters
  const name = Object.keys(parameters).find((key) => parameters[key] === mark)
  // It was a name, or deep inside, or written over.
  if (name === undefined) return parsed(body.toString())
  parameters[name] = large.text
  return parameters
}

function parsed (text: string): Parameters {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new ApiError('InvalidParameter', { text: 'notJson' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ApiError('InvalidParameter', { text: 'notJson' })
  const parameters = value as Parameters
  for (const name in parameters) if (parameters[name] === null) delete parameters[name]
  return parameters
}

/** The text that is more than half of a body, and the body with a mark in its place. Undefined where there is none, or it has escapes. */
function largeText (body: Buffer): { text: LargeText, rest: string } | undefined {
  if (body.includes(backslash)) return undefined
  for (let start = body.indexOf(quote); start >= 0;) {
    const end = body.indexOf(quote, start + 1)
    if (end < 0) return undefined
    if (end - start > body.length / 2) {
      const ascii = body.subarray(start + 1, end)
      // A bare line end or tab in a text is no JSON: for the parser to say.
      if (!isAscii(ascii) || controls.some((control) => ascii.includes(control))) return undefined
      return { text: new LargeText(ascii), rest: body.toString('utf8', 0, start + 1) + mark + body.toString('utf8', end) }
    }
    start = body.indexOf(quote, end + 1)
  }
  return undefined
}

/** Query strings and form bodies: `+` and `%20` are both a space, and all values are strings. */
export function urlParameters (text: string): Record<string, string> {
  const parameters: Record<string, string> = Object.create(null)
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const mark = pair.indexOf('=')
    const name = decode(mark < 0 ? pair : pair.slice(0, mark))
    if (name === '') throw new ApiError('InvalidParameter', { text: 'emptyKey' })
    // The Ruby SDK sends a bare `Region` when it has none, and signs it as `Region=`.
    if (mark < 0 && name !== 'Region') throw new ApiError('InvalidParameter', { text: 'separator' })
    if (name in parameters) throw new ApiError('InvalidParameter', { text: 'repeated', name })
    parameters[name] = mark < 0 ? '' : decode(pair.slice(mark + 1), name)
  }
  return parameters
}

function decode (text: string, name = text): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new ApiError('InvalidParameter', { name })
  }
}
