/**
 * The form of one row of the error table.
 *
 * Evidence of a text: `observed` - seen on the wire; `documented` - published by Tencent, in its documentation or in its
 * error table; `assumed` - ours, because nothing is known. `{name}` marks a value filled in when the error is made.
 */
export type Evidence = 'observed' | 'documented' | 'assumed'

export interface ErrorText {
  en: string
  zh: string
  evidence: { en: Evidence, zh: Evidence }
}

export interface ErrorRow {
  /** What a caller must do to get it, or how an operator brings it about. */
  arises: string
  /** A code may have several texts; `default` is used where none is named. */
  texts: { default: ErrorText } & Record<string, ErrorText>
}

/** Builds one text; the grade of the Chinese text is that of the English one unless given. */
export function text (evidence: Evidence, en: string, zh: string, zhEvidence: Evidence = evidence): ErrorText {
  return { en, zh, evidence: { en: evidence, zh: zhEvidence } }
}

/** For codes that no request can cause: how an operator reaches them. */
export const byAccountState = 'set as `SEALOCR_ACCOUNT_STATE`, or as the `state` of one credential'
