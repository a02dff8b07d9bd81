/** The Python SDK, in a virtual environment of its own. */
import { join } from 'node:path'
import { everySignMethod, type Sdk } from '../sdk.js'
import { pinnedVersion, virtualEnvironment } from './virtual-environment.js'

export const python: Sdk = {
  name: 'python',
  title: 'Python',
  tools: ['python3'],
  offers: {
    clients: ['typed', 'common'],
    signMethods: everySignMethod,
    httpMethods: ['POST', 'GET'],
    unsignedPayload: true,
    language: 'zh-CN',
    retries: ['typed', 'common'],
    headers: true,
    exception: 'TencentCloudSDKException',
  },
  async install (folder) {
    const requirements = 'test/sdks/python/requirements.txt'
    const commands = await virtualEnvironment(folder, requirements)
    return {
      version: pinnedVersion(requirements, 'tencentcloud-sdk-python-ocr'),
      command: [join(commands, 'python'), '-B', 'test/sdks/python/client.py'],
    }
  },
}
