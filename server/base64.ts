/**
 * Strict base64. Node's own decoder skips what it does not know, so that damaged or foreign text would become a picture
 * of noise. Line breaks are taken: encoders that wrap are common. A `data:` prefix is not base64 and is refused; what the
 * real service does with one is unknown.
 */

/** Undefined where the text is not standard, padded base64. */
export function decodeBase64 (text: string): Buffer | undefined {
  return decodeCompact(text) ?? (/\s/.test(text) ? decodeCompact(text.replace(/\s+/g, '')) : undefined)
}

/**
 * Node leaves out every foreign letter, so that the number of bytes tells whether there was one; only the two letters of the
 * URL alphabet count there and must not here. A regular expression over megabytes would take ten times as long.
 */
function decodeCompact (text: string): Buffer | undefined {
  if (text.length % 4 !== 0 || text.includes('-') || text.includes('_')) return undefined
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === text.length / 4 * 3 - padding ? bytes : undefined
}
