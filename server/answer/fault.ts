/**
 * Faults as a source of answers, the first to be asked. Four doors lead here: the header X-SealOCR-Fault, a magic address, a
 * magic picture, and the rules of the session, which come from the admin API and the configuration. A request that meets none
 * of them still waits as long as `latency` says.
 */
import type { LiveConfig } from '../config/live-config.js'
import { ApiError } from '../errors.js'
import { FaultError } from '../faults/fault-error.js'
import { inflict, wait } from '../faults/inflict.js'
import { parseLatency } from '../faults/latency.js'
import { readMagicPicture } from '../faults/magic-picture.js'
import { isMagicUrl, readMagicUrl } from '../faults/magic-url.js'
import type { IdentifiedRule } from '../faults.js'
import type { AnswerSource, Question } from './index.js'

export function faultSource (live: LiveConfig): AnswerSource {
  return {
    name: 'fault',
    async answer (question) {
      const { latency } = live.config
      if (latency === undefined && meetsNone(question)) return undefined
      const { session: { clock }, call: { http } } = question
      const rule = await struckBy(question).catch(explained)
      if (rule) await inflict(rule, clock.random, http.signal)
      if (latency !== undefined && rule?.then.delay === undefined) await wait(parseLatency(latency)?.(clock.random) ?? 0, http.signal)
      return undefined
    },
    ready: async () => {},
    close: async () => {},
  }
}

/** Nearly all calls with a URL are done with here. */
function meetsNone ({ session, call, picture: { url } }: Question): boolean {
  return url !== undefined && !isMagicUrl(url) && call.http.headers['x-sealocr-fault'] === undefined && session.faults.list().length === 0
}

async function struckBy (question: Question): Promise<IdentifiedRule | undefined> {
  const { session: { faults }, call, picture: { url } } = question
  const header = call.http.headers['x-sealocr-fault']
  const byHeader = header === undefined ? undefined : await faults.strikeText(header, 'header', question)
  if (byHeader) return byHeader
  // Only a picture that came with the request is looked at: nothing is fetched for this.
  const text = url === undefined ? readMagicPicture((await question.image()).bytes) : readMagicUrl(url)?.fault
  const byPicture = text === undefined ? undefined : await faults.strikeText(text, url === undefined ? 'picture' : 'url', question)
  return byPicture ?? (faults.list().length === 0 ? undefined : await faults.strike(question))
}

function explained (error: unknown): never {
  throw error instanceof FaultError ? new ApiError('EmulatorError.InvalidFault', { reason: error.message }) : error
}
