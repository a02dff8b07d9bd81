/** An option's default, for the help and the documents. */
import { profiles, type ConfigKey, type ConfigProperty } from '../../schemas/config.js'

export function defaultText (key: ConfigKey, property: ConfigProperty): string {
  if (key in profiles.dev) {
    const { dev, real } = profiles
    return `${dev[key as keyof typeof dev]} in profile dev, ${real[key as keyof typeof real]} in real`
  }
  return property.default === undefined ? 'none' : String(property.default)
}
