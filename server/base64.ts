/**
 * Strict base64. Node's own decoder skips what it does not know, so that damaged or foreign text would become a picture
 * of noise. Line breaks are taken: encoders that wrap are common. A `data:` prefix is not base64 and is refused; what the
 * real service does with one is unknown.
 */

/** Undefined where the text is not standard, padded base64. */
export function decodeBase64 (text: string): Buffer | undefined {
  const compact = /\s/.test(text) ? text.replace(/\s+/g, '') : text
  if (compact.length % 4 !== 0) return undefined
  const bytes = Buffer.from(compact, 'base64')
  // Encoding again is several times faster than a regular expression over megabytes.
  return bytes.toString('base64') === compact ? bytes : undefined
}
