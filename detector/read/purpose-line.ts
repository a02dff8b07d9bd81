/**
 * What a seal is for, under the name of who keeps it, in characters as large: no part of the title, but a line of its own. Its wording
 * says so: a "seal for … alone", a public seal, or what a bank's counter has done.
 */
import type { StripReading } from './index.js'

const purpose = /^(?:\p{Script=Han}{2,6}专用章|公章|(?:现金|银行|转账|业务)?[收付转清办验]讫)$/u

/** The rows of a title, the last of which is a line where it is a purpose. */
export function withPurposeAside (rows: StripReading[]): StripReading[] {
  const last = rows.at(-1)
  return last && rows.length > 1 && purpose.test(last.text) ? [...rows.slice(0, -1), { ...last, role: 'line' }] : rows
}
