/** The two texts about options: `--help`, and the table of docs/configuration.md. A test holds the page to it. */
import { configProperties, profiles, type ConfigKey, type ConfigProperty } from '../../schemas/config.js'
import { environmentName, flagName } from './names.js'

const options = Object.entries(configProperties) as Array<[ConfigKey, ConfigProperty]>

export function helpText (): string {
  const lines = options.map(([key, property]) => {
    const flag = `${flagName(key)} ${property.enum?.join('|') ?? (property.type === 'integer' ? 'n' : 'text')}`
    return `  ${flag}\n      ${property.description} [${environmentName(key)}; ${defaultText(key, property)}]`
  })
  return `Usage: sealocr [start] [options]

Serves the SealOCR endpoint on this machine.

${lines.join('\n').replaceAll('`', '')}

  -h, --help     this text
  --version      the version

Options may also stand in sealocr.config.json. Flags win over the environment, the environment over the file.`
}

export function optionsTable (): string {
  const rows = options.map(([key, property]) => {
    const values = property.enum ? ` (${property.enum.map((value) => `\`${value}\``).join(', ')})` : ''
    return `| \`${environmentName(key)}\` | \`${flagName(key)}\` | ${defaultText(key, property)} | ${property.description}${values} |`
  })
  return ['| Environment | Flag | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n')
}

function defaultText (key: ConfigKey, property: ConfigProperty): string {
  if (key in profiles.dev) {
    const { dev, real } = profiles
    return `${dev[key as keyof typeof dev]} in profile dev, ${real[key as keyof typeof real]} in real`
  }
  return property.default === undefined ? 'none' : String(property.default)
}
