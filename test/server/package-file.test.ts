import { existsSync } from 'node:fs'
import t from 'tap'
import { packageFile } from '../../server/package-file.js'

t.test('files of the package are found from wherever this runs', async (t) => {
  t.ok(existsSync(packageFile('package.json')))
  t.ok(existsSync(packageFile('fixtures/seals/round.png')))
})
