/**
 * The faults of one session: rules in order, the first that fits and strikes is the one. Each counts for itself how many it
 * let go free and how often it struck; chance comes from the session's clock, so a seed makes it the same every time.
 */
import type { FaultRule } from '../schemas/fault.js'
import type { Question } from './answer/index.js'
import { checkRule } from './faults/check-rule.js'
import { FaultError } from './faults/fault-error.js'
import { parseFaultText } from './faults/fault-text.js'
import { ruleFits } from './faults/rule-fits.js'

export type IdentifiedRule = FaultRule & { id: string }

export interface ArmedRule {
  rule: IdentifiedRule
  /** Requests that fitted it so far. */
  seen: number
  /** Requests it struck so far. */
  struck: number
}

export interface Faults {
  list (): ArmedRule[]
  /** Goes before those that are there. @throws {FaultError} */
  add (rule: unknown): ArmedRule
  remove (id: string): boolean
  /** Those of the configuration too; they are back when the session's faults are reset. */
  clear (): void
  /** The rule that strikes this request, counted. */
  strike (question: Question): Promise<IdentifiedRule | undefined>
  /** The same for a rule in the text of a request: counted by its text. @throws {FaultError} */
  strikeText (text: string, door: string, question: Question): Promise<IdentifiedRule | undefined>
}

/** More can only be a mistake, or memory that nobody frees. */
const maxRules = 1000

/** @param configured armed from the start */
export function createFaults (configured: FaultRule[], random: () => number): Faults {
  let numbered = 0
  const armed = (rule: FaultRule, id = rule.id ?? `f${++numbered}`): ArmedRule => ({ rule: { id, ...rule }, seen: 0, struck: 0 })
  let rules = configured.map((rule) => armed(rule))
  const texts = new Map<string, ArmedRule>()

  const strikes = async (one: ArmedRule, question: Question): Promise<boolean> => {
    const { when = {}, times = Infinity } = one.rule
    if (one.struck >= times || !await ruleFits(one.rule, question)) return false
    // Counted after the wait above: two requests at once must not both be the last.
    if (one.struck >= times || ++one.seen <= (when.skip ?? 0) || random() >= (when.probability ?? 1)) return false
    one.struck++
    return true
  }
  return {
    list: () => rules,
    add (rule) {
      if (rules.length >= maxRules) throw new FaultError(`there are ${maxRules} faults already; delete some`)
      const one = armed(checkRule(rule))
      rules = [one, ...rules.filter((other) => other.rule.id !== one.rule.id)]
      return one
    },
    remove (id) {
      const before = rules.length
      rules = rules.filter(({ rule }) => rule.id !== id)
      return rules.length < before
    },
    clear () {
      rules = []
      texts.clear()
    },
    async strike (question) {
      for (const one of rules) {
        if (!await strikes(one, question)) continue
        if (one.struck === one.rule.times) rules = rules.filter((other) => other !== one)
        return one.rule
      }
      return undefined
    },
    async strikeText (text, door, question) {
      const one = texts.get(text) ?? armed(parseFaultText(text), door)
      if (texts.size >= maxRules) texts.clear()
      texts.set(text, one)
      return await strikes(one, question) ? one.rule : undefined
    },
  }
}
