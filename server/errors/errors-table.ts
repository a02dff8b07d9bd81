/** The error table as docs/errors.md shows it; a test holds the document to it. */
import { errors } from '../errors.js'
import type { ErrorRow, ErrorText } from './error-row.js'

export function errorsTable (): string {
  const rows = Object.entries<ErrorRow>(errors).flatMap(([code, { arises, texts }]) =>
    Object.values(texts).map((text, index) => row(index === 0 ? `\`${code}\`` : '', text, index === 0 ? arises : '')))
  return ['| Code | English | Chinese | Evidence | Arises from |', '|---|---|---|---|---|', ...rows].join('\n')
}

function row (code: string, { en, zh, evidence }: ErrorText, arises: string): string {
  const grade = evidence.en === evidence.zh ? evidence.en : `${evidence.en} / ${evidence.zh}`
  return `| ${[code, shown(en), shown(zh), grade, arises].join(' | ')} |`
}

/** Messages have back-ticks and line ends of their own: double back-ticks hold them. */
function shown (message: string): string {
  return `\`\` ${message.replaceAll('\n', '\\n')} \`\``
}
