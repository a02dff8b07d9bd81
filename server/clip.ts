/**
 * The beginning of a text, as a text of its own: a plain slice would keep the whole of a large request alive for as long as
 * its first letters are kept.
 */
export function clip (text: string, maxLength = 4000): string {
  return Buffer.from(text.slice(0, maxLength), 'utf16le').toString('utf16le')
}
