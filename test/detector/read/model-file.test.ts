import { existsSync } from 'node:fs'
import t from 'tap'
import { modelFile } from '../../../detector/read/model-file.js'

t.test('every model that an engine opens is in the package', async (t) => {
  for (const name of ['seal.onnx', 'seal.txt', 'seal.traineddata.gz']) t.ok(existsSync(modelFile(name)), name)
})
