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
import { readMagicUrl } from '../faults/magic-url.js'
import type { IdentifiedRule } from '../faults.js'
import type { AnswerSource, Question } from './index.js'

export function faultSource (live: LiveConfig): AnswerSource {
  return {
    name: 'fault',
    async answer (question) {
      const random = () => question.session.clock.random()
      const rule = await struckBy(question).catch(explained)
      if (rule) await inflict(rule, random, question.signal)
      const { latency } = live.config
      if (latency !== undefined && rule?.then.delay === undefined) await wait(parseLatency(latency)?.(random) ?? 0, question.signal)
      return undefined
    },
    ready: async () => {},
    close: async () => {},
  }
}

async function struckBy (question: Question): Promise<IdentifiedRule | undefined> {
  const { session: { faults }, call, picture } = question
  const header = call.http.headers['x-sealocr-fault']
  const inUrl = picture.url === undefined ? undefined : readMagicUrl(picture.url)?.fault
  return await (header === undefined ? undefined : faults.strikeText(header, 'header', question)) ??
    await (inUrl === undefined ? undefined : faults.strikeText(inUrl, 'url', question)) ??
    await inPicture(question) ??
    await faults.strike(question)
}

/** Only a picture that came with the request is looked at: nothing is fetched for this. */
async function inPicture (question: Question): Promise<IdentifiedRule | undefined> {
  if (question.picture.url !== undefined) return undefined
  const text = readMagicPicture((await question.image()).bytes)
  return text === undefined ? undefined : await question.session.faults.strikeText(text, 'picture', question)
}

function explained (error: unknown): never {
  throw error instanceof FaultError ? new ApiError('EmulatorError.InvalidFault', { reason: error.message }) : error
}
