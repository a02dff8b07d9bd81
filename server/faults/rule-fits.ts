/** Does the `when` of a rule fit a request? Chance and counting are not asked here. */
import { isDeepStrictEqual } from 'node:util'
import type { FaultRule } from '../../schemas/fault.js'
import type { Question } from '../answer/index.js'

export async function ruleFits ({ when = {} }: FaultRule, question: Question): Promise<boolean> {
  const { action, session, caller, call, parameters } = question
  const actual = { action: action.name, secretId: caller.secretId, region: call.common.Region, session: session.name }
  for (const [name, value] of Object.entries(actual)) {
    const wanted = when[name as keyof typeof actual]
    if (wanted !== undefined && wanted !== value) return false
  }
  const given = parameters as Record<string, unknown>
  if (Object.entries(when.params ?? {}).some(([name, value]) => !isDeepStrictEqual(given[name], value))) return false
  return when.image === undefined || await imageFits(when.image, question)
}

/** A picture that would have to be fetched is not: a digest fits only what the request itself carries. */
async function imageFits (wanted: NonNullable<NonNullable<FaultRule['when']>['image']>, { picture, image }: Question): Promise<boolean> {
  if (wanted.url !== undefined && wanted.url !== picture.url) return false
  if (wanted.urlPattern !== undefined && !RegExp(wanted.urlPattern).test(picture.url ?? '')) return false
  return wanted.sha256 === undefined || (picture.url === undefined && (await image()).sha256 === wanted.sha256)
}
