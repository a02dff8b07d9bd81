/** Is the outcome of a case the right one? */
import { isDeepStrictEqual } from 'node:util'
import type { Case, Outcome, Result, SdkError } from './case.js'
import type { Emulator } from './emulators.js'
import type { Offers } from './sdk.js'

export interface Expectation {
  /** All calls succeed with this, and a RequestId. */
  answer?: Record<string, unknown>
  /** All calls fail with this code and message. */
  code?: string
  message?: string
  /** With `code`: so many calls succeed before some fail; only the first failure has to have this message. */
  atLeast?: number
  /** The SDK reports that the wire failed, in its own words: no answer, and no error of the API. */
  network?: true
}

/** @returns what is wrong, or nothing */
export function judge (made: Case, expects: Expectation, outcome: Outcome, emulators: Emulator[], offers: Offers): string[] {
  const { results } = outcome
  const wrong: string[] = []
  if (results.length !== made.calls) wrong.push(`${results.length} results of ${made.calls} calls`)
  if (expects.network) return [...wrong, ...results.flatMap(({ answer, error }) => networkFaults(answer, error))]
  const failed = results.filter((result) => result.error)
  if (expects.atLeast !== undefined) {
    if (failed.length === 0) wrong.push('no call was refused')
    if (results.length - failed.length < expects.atLeast) wrong.push(`only ${results.length - failed.length} calls were answered`)
    for (const result of failed.slice(0, 1)) wrong.push(...errorFaults(result.error, expects, offers))
  } else {
    for (const result of results) {
      wrong.push(...expects.answer ? answerFaults(result, expects.answer, offers) : errorFaults(result.error, expects, offers))
    }
  }
  const ids = results.map(requestIdOf)
  for (const id of ids) if (!emulators.some(({ requestIds }) => requestIds.delete(id))) wrong.push(`RequestId ${id} was not issued, or not for this call`)
  return [...new Set(wrong)]
}

function answerFaults ({ answer, error }: Result, expected: Record<string, unknown>, offers: Offers): string[] {
  if (!answer) return [`failed: ${JSON.stringify(error)}`]
  const { RequestId: _, ...fields } = answer
  const known = offers.before2022 ? { Location: expected.Location, OtherTexts: expected.OtherTexts, SealBody: expected.SealBody } : expected
  return isDeepStrictEqual(fields, known) ? [] : [`answered ${JSON.stringify(fields)}, not ${JSON.stringify(known)}`]
}

function errorFaults (error: SdkError | undefined, { code, message }: Expectation, { exception }: Offers): string[] {
  if (!error) return [`answered, instead of ${code}`]
  const found = { exception: error.exception, code: error.code, message: error.message }
  return isDeepStrictEqual(found, { exception, code, message }) ? [] : [`${JSON.stringify(found)}, not ${JSON.stringify({ exception, code, message })}`]
}

function networkFaults (answer: Result['answer'], error: SdkError | undefined): string[] {
  if (answer || !error) return ['answered, though the wire was broken']
  return error.exception && (error.message || error.code) && !/^InternalError$/.test(error.code) ? [] : [`reported as ${JSON.stringify(error)}`]
}

function requestIdOf ({ answer, error }: Result): string {
  return String(answer?.RequestId ?? error?.requestId)
}
