import t from 'tap'
import { configProperties } from '../../../schemas/config.js'
import { defaultText } from '../../../server/config/default-text.js'

t.test('a default is shown as it would be written, and where the profile decides, both', async (t) => {
  t.equal(defaultText('port', configProperties.port), '4866')
  t.equal(defaultText('quota', configProperties.quota), 'none')
  t.equal(defaultText('auth', configProperties.auth), 'lenient in profile dev, strict in real')
})
