/** The setting `faults` → rules: a JSON array, or the name of a file with one. */
import { readFileSync } from 'node:fs'
import type { FaultRule } from '../../schemas/fault.js'
import { ConfigError } from '../config.js'
import { checkRule } from './check-rule.js'

/** @throws {ConfigError} */
export function readRules (setting: string | undefined): FaultRule[] {
  if (setting === undefined) return []
  const place = setting.startsWith('@') ? setting.slice(1) : 'faults'
  try {
    const rules: unknown = JSON.parse(setting.startsWith('@') ? readFileSync(place, 'utf8') : setting)
    if (!Array.isArray(rules)) throw new Error('an array of rules is expected')
    return rules.map((rule, index) => checked(rule, index))
  } catch (error) {
    throw new ConfigError(`${place}: ${(error as Error).message}`)
  }
}

function checked (rule: unknown, index: number): FaultRule {
  try {
    return checkRule(rule)
  } catch (error) {
    throw new Error(`rule ${index}: ${(error as Error).message}`)
  }
}
