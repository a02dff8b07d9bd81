/** The three ways in which parameters are written: a JSON body, a query string, a form. */
import { isAscii } from 'node:buffer'
import { ApiError } from './errors.js'

/** No prototype: a parameter may be called anything. */
export type Parameters = Record<string, unknown>

/** `null` counts as absent: whether the real gateway says so is unknown, typed SDKs never send it. */
export function jsonParameters (body: Buffer): Parameters {
  let value: unknown
  try {
    // ASCII, as bodies of pictures are, is read several times faster as Latin-1 than as UTF-8.
    value = JSON.parse(body.toString(isAscii(body) ? 'latin1' : 'utf8'))
  } catch {
    throw new ApiError('InvalidParameter', { text: 'notJson' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ApiError('InvalidParameter', { text: 'notJson' })
  const parameters: Parameters = Object.create(null)
  for (const [name, item] of Object.entries(value)) if (item !== null) parameters[name] = item
  return parameters
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
