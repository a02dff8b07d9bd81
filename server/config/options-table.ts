/** The table of docs/configuration.md; a test holds the page to it. */
import { configProperties, type ConfigKey, type ConfigProperty } from '../../schemas/config.js'
import { defaultText } from './default-text.js'
import { environmentName, flagName } from './names.js'

export function optionsTable (): string {
  const rows = (Object.entries(configProperties) as Array<[ConfigKey, ConfigProperty]>).map(([key, property]) => {
    const values = property.enum ? ` (${property.enum.map((value) => `\`${value}\``).join(', ')})` : ''
    return `| \`${environmentName(key)}\` | \`${flagName(key)}\` | ${defaultText(key, property)} | ${property.description}${values} |`
  })
  return ['| Environment | Flag | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n')
}
