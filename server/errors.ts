/**
 * The only list of API error codes, and the error that carries one to the envelope.
 * docs/errors.md is held to this table by a test, in both directions.
 */
import { authenticationErrors } from './errors/authentication.js'
import { type ErrorRow } from './errors/error-row.js'
import { platformErrors } from './errors/platform.js'
import { requestErrors } from './errors/request.js'
import { sealOcrErrors } from './errors/seal-ocr.js'

export const errors = { ...requestErrors, ...authenticationErrors, ...platformErrors, ...sealOcrErrors }

export type ErrorCode = keyof typeof errors
export type Language = 'en' | 'zh'
type TextName = { [Code in ErrorCode]: keyof (typeof errors)[Code]['texts'] & string }[ErrorCode]

/** Values for the text's `{name}` marks. */
export type Details = Record<string, string | number>

/** The one error that reaches a caller as itself; every other throw becomes InternalError. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  /** Where the answer comes from, for X-SealOCR-Source; undefined: from before an answer was looked for. */
  source?: string

  /**
   * @param details values for the text, and `text` where the code has several
   * @param evidence what the operator's log should say about it; never sent to the caller
   */
  constructor (
    readonly code: ErrorCode,
    readonly details: Details & { text?: TextName } = {},
    readonly evidence?: Record<string, unknown>
  ) {
    super(code)
  }

  /** The code is the OCR backend's own, not the gateway's: its texts choose their language by another rule. */
  get fromBackend (): boolean {
    return this.code in sealOcrErrors
  }

  /** The message as the real service words it. */
  text (language: Language, more: Details = {}): string {
    const row: ErrorRow = errors[this.code]
    const values: Details = { ...more, ...this.details }
    const template = row.texts[this.details.text ?? 'default'][language]
    return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? 'xxx'))
  }
}

export function isErrorCode (code: string): code is ErrorCode {
  return Object.hasOwn(errors, code)
}
