/** Upstream as a source of answers, each of which becomes a fixture. A recording that fails is logged; the caller has its answer. */
import type { FixtureFile } from '../../schemas/fixture.js'
import type { Clock } from '../clock.js'
import { toFixture } from '../fixtures/fixture.js'
import type { Asked } from '../fixtures/match.js'
import { isRecorded, recording, recordingName, type Answered } from '../fixtures/recording.js'
import type { FixtureStore } from '../fixtures/store.js'
import { safeName, writeFixture, type SidePicture } from '../fixtures/write-fixture.js'
import { GivenError } from '../given-error.js'
import { sha256 } from '../signature/tc3.js'
import { askedBy } from './fixture.js'
import type { AnswerSource, Question } from './index.js'

export interface RecorderOptions {
  upstream: AnswerSource
  store: FixtureStore
  clock: Pick<Clock, 'now' | 'elapsed'>
  /** Puts the picture beside the fixture. */
  sidecar: boolean
  warn: (message: string) => void
}

export function recorder ({ upstream, store, clock, sidecar, warn }: RecorderOptions): AnswerSource {
  const keep = async (question: Question, answer: Pick<Answered, 'result' | 'error'>, startedMs: number) => {
    const latencyMs = clock.elapsed() - startedMs
    try {
      const path = await write(question, { ...answer, latencyMs, recordedAt: new Date(clock.now()).toISOString() }, store, sidecar)
      if (path === undefined) warn('An answer of upstream was not recorded: it lacks what every answer has')
    } catch (error) {
      warn(`An answer of upstream was not recorded: ${(error as Error).message}`)
    }
  }
  return {
    ...upstream,
    async answer (question) {
      const startedMs = clock.elapsed()
      try {
        const answer = await upstream.answer(question)
        await keep(question, { result: answer?.result }, startedMs)
        return answer
      } catch (error) {
        if (!(error instanceof GivenError)) throw error
        const { code: Code, message: Message } = error
        if (isRecorded(Code)) await keep(question, { error: { Code, Message } }, startedMs)
        throw error
      }
    },
  }
}

async function write (question: Question, answered: Answered, store: FixtureStore, sidecar: boolean): Promise<string | undefined> {
  const asked = await askedBy(question)
  const content = await recording(asked, namedParameters(question, asked), answered)
  if (!content) return undefined
  const wanted = question.call.http.headers['x-sealocr-fixture']
  const name = recordingName(question.action.name, content, wanted === undefined ? undefined : safeName(wanted))
  const picture = sidecar && asked.url === undefined ? await sidePicture(question) : undefined
  if (picture && content.match.image) content.match.image.file = `${name.split('/').at(-1)}.${picture.ending}`
  const path = await writeFixture(store.folders[0], name, content, picture)
  store.put(toFixture(name, content, picture && sha256(picture.bytes), path))
  return path
}

/** All that the action has, after defaults, but the picture. */
function namedParameters ({ action }: Question, { parameters }: Asked): NonNullable<FixtureFile['match']['params']> {
  return Object.fromEntries(Object.keys(action.defaults).map((name) => [name, parameters[name] as boolean | number]))
}

const signatures: Array<[ending: string, start: string]> = [['png', '\x89PNG'], ['jpg', '\xff\xd8'], ['bmp', 'BM'], ['pdf', '%PDF-']]

async function sidePicture ({ image }: Question): Promise<SidePicture> {
  const { bytes } = await image()
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return { bytes, ending: signatures.find(([, sign]) => start.startsWith(sign))?.[0] ?? 'bin' }
}
