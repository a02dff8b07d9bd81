/** The command line of Tencent Cloud, in a virtual environment and with a home folder of its own. */
import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedVersion, virtualEnvironment } from '../python/virtual-environment.js'
import type { Sdk } from '../sdk.js'

export const tccli: Sdk = {
  name: 'tccli',
  title: 'tccli',
  tools: ['python3', 'bash', 'base64'],
  offers: {
    clients: ['typed'],
    signMethods: ['TC3-HMAC-SHA256'],
    httpMethods: ['POST'],
    unsignedPayload: false,
    language: 'zh-CN',
    retries: [],
    exception: 'TencentCloudSDKException',
    slow: true,
  },
  async install (folder) {
    const requirements = 'test/sdks/tccli/requirements.txt'
    const commands = await virtualEnvironment(folder, requirements)
    const home = join(folder, 'home')
    mkdirSync(home, { recursive: true })
    return {
      version: pinnedVersion(requirements, 'tccli'),
      command: [process.execPath, fileURLToPath(new URL('./client.js', import.meta.url))],
      env: { HOME: home, PATH: `${commands}${delimiter}${process.env.PATH}` },
    }
  },
}
