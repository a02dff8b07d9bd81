/** The older signature, "v1": HmacSHA1 or HmacSHA256 over the decoded, sorted parameters, pure (contract reference, part 3.2). */
import { createHmac } from 'node:crypto'

/** @param parameters every parameter, decoded; `Signature` itself is left out here */
export function hmacStringToSign (method: string, host: string, parameters: Record<string, string>): string {
  const names = Object.keys(parameters).filter((name) => name !== 'Signature').sort()
  return `${method}${host}/?${names.map((name) => `${name}=${parameters[name]}`).join('&')}`
}

/** HmacSHA1 unless HmacSHA256 is named exactly. Base64. */
export function hmacSignature (secretKey: string, signatureMethod: string | undefined, stringToSign: string): string {
  return createHmac(signatureMethod === 'HmacSHA256' ? 'sha256' : 'sha1', secretKey).update(stringToSign).digest('base64')
}
