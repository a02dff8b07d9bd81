import { Command } from 'commander'
import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { addConfigFlags } from '../../../server/config/flags.js'
import { environmentName, flagName } from '../../../server/config/names.js'

const quiet = () => new Command().exitOverride().configureOutput({ writeErr: () => {} })

t.test('flags that are given become settings, the others are left out', async (t) => {
  const command = addConfigFlags(quiet()).parse(['--url-fetch', 'any', '--port=0'], { from: 'user' })
  t.same(command.opts(), { urlFetch: 'any', port: '0' })
})

t.test('the help names every option in each of its forms', async (t) => {
  const help = addConfigFlags(quiet()).helpInformation().replaceAll(/\s+/g, ' ')
  for (const key of Object.keys(configProperties)) {
    t.ok(help.includes(environmentName(key)), key)
    t.ok(help.includes(`${flagName(key)} <`), key)
  }
})

t.test('an unknown flag is refused with the nearest one, a flag without value too', async (t) => {
  t.throws(() => addConfigFlags(quiet()).parse(['--prot', '1'], { from: 'user' }), /unknown option '--prot'\n\(Did you mean --port\?\)/)
  t.throws(() => addConfigFlags(quiet()).parse(['--port'], { from: 'user' }), /option '--port <n>' argument missing/)
})
