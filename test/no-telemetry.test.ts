/** Seals are other people's secrets, and the emulator promises to stay offline: no library it loads may report home. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

t.test('ONNX Runtime is a version without an uploader (1.29 brought one, on by default)', async (t) => {
  const folder = 'node_modules/onnxruntime-node/bin'
  const libraries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(join(process.platform, process.arch)) && /\.(node|so[.\d]*|dylib|dll)$/.test(name))
  t.ok(libraries.length >= 2, libraries.join(' '))
  for (const library of libraries) t.notOk(readFileSync(join(folder, library)).includes('OneCollector'), library)
})
