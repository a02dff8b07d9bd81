/**
 * Which hosts a caller may have signed. SDKs differ: some sign the Host header without its port, some with the scheme of
 * their endpoint option, and behind a gateway or a proxy some sign the real service's name (contract reference, part 3.3).
 */
export function signedHosts (headers: Record<string, string | undefined>, region: string | undefined): string[] {
  const received = [headers.host, headers['x-forwarded-host']].filter((host) => host !== undefined)
  return [...new Set([
    ...received.flatMap((host) => [host, withoutPort(host), withoutScheme(host), withoutPort(withoutScheme(host))]),
    'ocr.tencentcloudapi.com',
    `ocr.${region || 'ap-guangzhou'}.tencentcloudapi.com`,
    'ocr.intl.tencentcloudapi.com',
  ])]
}

/**
 * Which services a caller may have put in the credential scope: `ocr`, or what an SDK takes for it, the endpoint up to its
 * first dot, which is `127` for an address and `localhost:4866` for a name.
 */
export function isScopeService (service: string, headers: Record<string, string | undefined>): boolean {
  if (service === 'ocr') return true
  const received = [headers.host, headers['x-forwarded-host']].filter((host) => host !== undefined).map(withoutScheme)
  return received.some((host) => service === host.split('.')[0] || service === withoutPort(host).split('.')[0])
}

function withoutPort (host: string): string {
  return host.replace(/:\d+$/, '')
}

function withoutScheme (host: string): string {
  return host.replace(/^https?:\/\//, '')
}
