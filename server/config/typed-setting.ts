/** Environment and flags know only text: here it becomes a number where one is wanted. Other text is left for the check. */
import type { ConfigProperty } from '../../schemas/config.js'

export function typedSetting (property: ConfigProperty | undefined, value: unknown): unknown {
  return property?.type === 'integer' && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
}
