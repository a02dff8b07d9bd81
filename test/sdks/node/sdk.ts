/** The Node SDK is one of the suite's own development dependencies: npm has installed it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { everySignMethod, type Sdk } from '../sdk.js'

export const node: Sdk = {
  name: 'node',
  title: 'Node',
  tools: ['node'],
  offers: {
    clients: ['typed', 'common'],
    signMethods: everySignMethod,
    httpMethods: ['POST', 'GET'],
    unsignedPayload: false,
    retries: [],
    headers: true,
    exception: 'TencentCloudSDKHttpException',
  },
  async install () {
    const manifest = createRequire(import.meta.url).resolve('tencentcloud-sdk-nodejs-ocr/package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { version, command: [process.execPath, fileURLToPath(new URL('./client.js', import.meta.url))] }
  },
}
