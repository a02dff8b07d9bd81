/** Fixtures as a source of answers: those of the caller's session first, then those on disk, then those that ship. */
import { setTimeout as wait } from 'node:timers/promises'
import { ApiError } from '../errors.js'
import { delayMs } from '../fixtures/answers.js'
import { sourceOf, type Fixture } from '../fixtures/fixture.js'
import type { FixtureIndex } from '../fixtures/index-fixtures.js'
import { match, type Asked } from '../fixtures/match.js'
import { describeAsked, describeCriteria, describeNearest, nearest } from '../fixtures/miss.js'
import type { FixtureStore } from '../fixtures/store.js'
import { urlKey } from '../fixtures/url-key.js'
import { GivenError } from '../given-error.js'
import { fingerprint, look } from './detector.js'
import type { AnswerSource, Question, SourceAnswer } from './index.js'

export interface FixtureSourceOptions {
  store: FixtureStore
  /** Where a URL has no fixture of its own, its picture is fetched and looked up by its bytes. */
  fetches: boolean
  /** What has no fixture is an error that says why, and no other source is asked. */
  required: boolean
}

export function fixtureSource ({ store, fetches, required }: FixtureSourceOptions): AnswerSource {
  return {
    name: 'fixture',
    async answer (question) {
      const { answers, index: own } = question.session.fixtures
      const indexes = [own(), store.index(), store.shipped]
      const asked = await askedBy(question)
      let found = await find(indexes, asked, answers.isSpent)
      if (!found && fetches && asked.url !== undefined && indexes.some(knowsPictures)) {
        found = await find(indexes, await withPicture(asked, question), answers.isSpent)
      }
      // Where no pipeline is, the seals that ship have answers of their own: magic addresses stand for them.
      if (!found && required) found = await find([store.seals()], asked, answers.isSpent)
      if (found) return await say(found, question)
      if (required) throw await missed(indexes, asked)
      return undefined
    },
    ready: async () => {},
    close: () => store.close(),
  }
}

/** The request as fixtures see it. A picture given by URL is not fetched. */
export async function askedBy (question: Question): Promise<Asked> {
  const { action, parameters, picture, session } = question
  const url = picture.url === undefined ? undefined : urlKey(picture.url)
  const asked: Asked = { action: action.name, parameters: parameters as Record<string, unknown>, session: session.name, url }
  return url === undefined ? await withPicture(asked, question) : asked
}

async function withPicture (asked: Asked, { image }: Question): Promise<Asked> {
  const { bytes, sha256 } = await image()
  let pixels: Promise<string | undefined> | undefined
  return {
    ...asked,
    sha256,
    pixels () {
      pixels ??= fingerprint(bytes)
      return pixels
    },
    look: () => look(bytes),
  }
}

async function find (indexes: FixtureIndex[], asked: Asked, isSpent: (fixture: Fixture) => boolean): Promise<Fixture | undefined> {
  for (const index of indexes) {
    if (index.fixtures.length === 0) continue
    const found = match(index, asked, isSpent)
    const settled = found instanceof Promise ? await found : found
    if (settled) return settled.fixture
  }
  return undefined
}

const knowsPictures = ({ bySha256, byPixels }: FixtureIndex) => bySha256.size > 0 || byPixels.size > 0

async function say (fixture: Fixture, { session, call }: Question): Promise<SourceAnswer> {
  const source = sourceOf(fixture)
  const step = session.fixtures.answers.next(fixture)
  const delay = delayMs(step, fixture)
  // A client that has gone need not be waited for.
  if (delay > 0) await wait(delay, undefined, { signal: call.http.signal }).catch(() => {})
  if (step.error) throw Object.assign(new GivenError(step.error.Code, step.error.Message), { source })
  return { result: step.response as object, source }
}

async function missed (indexes: FixtureIndex[], asked: Asked): Promise<ApiError> {
  const fixtures = indexes.flatMap((index) => index.fixtures)
  const pixels = indexes.some(({ byPixels }) => byPixels.size > 0) ? await asked.pixels?.() : undefined
  const seen = fixtures.some(({ content }) => content.meta?.image?.look) ? await asked.look?.() : undefined
  const near = nearest(fixtures, asked, { pixels, look: seen })
  const key = describeAsked(asked)
  const error = near
    ? new ApiError('EmulatorError.FixtureNotFound', { asked: key, closest: describeNearest(near), criteria: describeCriteria(near.criteria) }, { nearest: near })
    : new ApiError('EmulatorError.FixtureNotFound', { text: 'none', asked: key })
  error.source = 'gate'
  return error
}
