/** Every option of schemas/config.ts as a flag of a command that serves. */
import { Option, type Command } from 'commander'
import { configProperties, type ConfigKey } from '../../schemas/config.js'
import { defaultText } from './default-text.js'
import { environmentName, flagName } from './names.js'

/** The action gets the flags that were given, by key, as text: `{ urlFetch: 'any', port: '0' }`. */
export function addConfigFlags (command: Command): Command {
  for (const [key, property] of Object.entries(configProperties)) {
    const kind = property.enum?.join('|') ?? (property.type === 'integer' ? 'n' : 'text')
    const description = `${property.description.replaceAll('`', '')} [${environmentName(key)}; ${defaultText(key as ConfigKey, property)}]`
    command.addOption(new Option(`${flagName(key)} <${kind}>`, description))
  }
  return command
}
