/** What a program needs in its environment to call an emulator: the names that Tencent Cloud's own tools read, and ours. */
import type { Config } from '../schemas/config.js'
import type { Credential } from './credentials.js'

/** Set by us for others, so nobody has misspelt an option. */
export const announcedNames = ['SEALOCR_URL', 'SEALOCR_ENDPOINT']

/** Where an emulator with this configuration listens, for a caller on its machine. */
export function configuredUrl ({ tls, port }: Pick<Config, 'tls' | 'port'>): string {
  return `${tls === 'on' ? 'https' : 'http'}://localhost:${port}`
}

/** @param url `http://localhost:4866` */
export function callerEnvironment (url: string, { secretId, secretKey }: Pick<Credential, 'secretId' | 'secretKey'>): Record<string, string> {
  return {
    SEALOCR_URL: url,
    SEALOCR_ENDPOINT: new URL(url).host,
    TENCENTCLOUD_SECRET_ID: secretId,
    TENCENTCLOUD_SECRET_KEY: secretKey,
    TENCENTCLOUD_REGION: 'ap-guangzhou',
  }
}
