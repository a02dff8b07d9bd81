/**
 * Runs in the network of a container: one call of the Node SDK, its request given as JSON, and for how many ms its answer is to be
 * held back. Prints what came back and who answered.
 */
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import { connectEmulator } from '../../server/client/index.js'

const emulator = connectEmulator('http://localhost:4866')
const client = new ocr.v20181119.Client({
  credential: emulator.credentials,
  region: 'ap-guangzhou',
  profile: { httpProfile: { protocol: 'http://', endpoint: emulator.endpoint } },
})
const [request, delayMs] = process.argv.slice(2)
if (delayMs) await emulator.faults.once({ delay: Number(delayMs) })
console.log('asking')
const { RequestId, SealBody, SealInfos } = await client.SealOCR(JSON.parse(request) as object)
// One that is told to stop meanwhile takes no more calls.
const source = delayMs ? undefined : (await emulator.requests.get(RequestId ?? '')).source
console.log(JSON.stringify({ SealBody, seals: SealInfos?.length, source }))
