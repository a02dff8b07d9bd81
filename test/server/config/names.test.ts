import t from 'tap'
import { environmentName, flagName } from '../../../server/config/names.js'

t.test('a key gives its environment name and its flag', async (t) => {
  t.equal(environmentName('urlFetch'), 'SEALOCR_URL_FETCH')
  t.equal(environmentName('port'), 'SEALOCR_PORT')
  t.equal(flagName('urlFetch'), '--url-fetch')
})
