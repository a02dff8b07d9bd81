import { readFileSync } from 'node:fs'
import t from 'tap'
import { packageVersion } from '../../server/package-version.js'

t.test('it is the version of package.json', async (t) => {
  t.equal(packageVersion(), (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
})
