/**
 * The two servers every SDK is judged by: `strict` verifies all, `limited` has the `real` profile with its 5 requests a
 * second. A fake detector gives every picture the same seals, and tells which bytes arrived.
 */
import { createHash } from 'node:crypto'
import { createClock } from '../../server/clock.js'
import { createServer, type SealOcrServer } from '../../server/index.js'
import type { Detector, Seal } from '../../server/answer/detector.js'

export const caller = { secretId: 'AKIDsdkSuite', secretKey: 'sdkSuiteSecretKey' }
export const temporaryCaller = { secretId: 'AKIDsdkSuiteTemporary', secretKey: 'temporarySecretKey', token: 'sdkSuiteToken' }
/** One for each burst, so that none is refused for what another has called. */
export const burstCallers = ['Typed', 'TypedRetried', 'Common', 'CommonRetried'].map((name) => ({ secretId: `AKIDsdkSuite${name}`, secretKey: 'burstSecretKey' }))

/** The one picture in which the fake detector finds nothing. */
export const emptyPicture = Buffer.from('no seals here')

/** The sessions with a fault for every call: by a rule of the admin API, and by one of the configuration. */
export const ruledSession = 'ruled'
export const configuredSession = 'configured'

const then = { error: 'RequestLimitExceeded' }

export interface Emulator {
  /** For connections: `localhost` has the same one. */
  port: number
  /** All RequestIds so far, each once. */
  requestIds: Set<string>
  close (): Promise<void>
}

export async function startEmulator (kind: 'strict' | 'limited'): Promise<Emulator> {
  const clock = createClock()
  const requestIds = new Set<string>()
  const newRequestId = () => {
    const id = clock.newRequestId()
    requestIds.add(id)
    return id
  }
  const credentials = [caller, temporaryCaller, ...burstCallers].map((credential) => Object.values(credential).join(':')).join(',')
  const faults = JSON.stringify([{ when: { session: configuredSession }, then }])
  const server: SealOcrServer = createServer({
    config: { port: 0, host: 'localhost', credentials, urlFetch: 'off', logLevel: 'silent', faults, ...kind === 'strict' ? { auth: 'strict' } : { profile: 'real' } },
    detector: sealTeller,
    clock: { ...clock, newRequestId },
  })
  await server.inject({ method: 'POST', url: `/_sealocr/faults?session=${ruledSession}`, payload: { then } })
  const port = Number(new URL(await server.listen()).port)
  return { port, requestIds, close: () => server.close() }
}

/** Texts that every JSON writer and reader escapes in another way, and the digest of the picture. */
const sealTeller: Detector = {
  async detect (bytes) {
    if (emptyPicture.equals(bytes)) return []
    const seals: Seal[] = [
      { title: '上海市宝山区市场监督管理局', otherTexts: [digest(bytes), '3201132325536'], box: { x: 143, y: 78, width: 98, height: 98 }, shape: 'round', confidence: 0.9 },
      { title: 'A/B "合同" & <专用>章\\𠮷', otherTexts: [], box: { x: 802, y: 1349, width: 287, height: 285 }, shape: 'diamond', confidence: 0.8 },
    ]
    return seals
  },
  ready: async () => {},
  close: async () => {},
}

/** What the application must be given for this picture, RequestId aside. */
export function expectedAnswer (bytes: Uint8Array) {
  const first = {
    Location: { X: 143, Y: 78, Width: 98, Height: 98 },
    OtherTexts: [digest(bytes), '3201132325536'],
    SealBody: '上海市宝山区市场监督管理局',
    SealShape: '0',
  }
  const second = { Location: { X: 802, Y: 1349, Width: 287, Height: 285 }, OtherTexts: [], SealBody: 'A/B "合同" & <专用>章\\𠮷', SealShape: '3' }
  return { ...first, SealInfos: [first, second] }
}

function digest (bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
