import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../../../server/config.js'
import { runCommand } from './run-command.js'

t.test('it writes a configuration that loads without warning', async (t) => {
  const dir = t.testdir()
  t.equal((await runCommand(['init', '--dir', dir])).exitCode, 0)
  t.same(loadConfig({}, {}, join(dir, 'sealocr.config.json')).warnings, [])
})

t.test('what is asked for comes too, into folders that are made', async (t) => {
  const dir = t.testdir()
  const { lines } = await runCommand(['init', '--dir', dir, '--with', 'compose', 'github', 'gitlab'])
  t.equal(lines.length, 4)
  for (const path of ['compose.sealocr.yaml', '.github/workflows/sealocr.yml', 'sealocr.gitlab-ci.yml']) t.ok(existsSync(join(dir, path)), path)
})

t.test('what is there is left as it is, and told', async (t) => {
  const dir = t.testdir()
  const file = join(dir, 'sealocr.config.json')
  writeFileSync(file, '{}')
  const { exitCode, errors } = await runCommand(['init', '--dir', dir])
  t.equal(exitCode, 1)
  t.match(errors.join('\n'), /there already/)
  t.equal(readFileSync(file, 'utf8'), '{}')
})
