import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import t from 'tap'
import { packageFolder, packageVersion } from '../../server/package-folder.js'

t.test('it is the folder with package.json, from the source and when compiled', async (t) => {
  t.equal(resolve(packageFolder()), process.cwd())
  t.equal(packageVersion(), (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
})
