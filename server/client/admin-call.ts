/** One request to an emulator's own routes. Nothing but `fetch`: the client runs wherever tests do. */
export interface AdminAddress {
  /** `http://localhost:4866` */
  url: string
  /** Where SEALOCR_ADMIN_TOKEN is set. */
  adminToken?: string
}

export interface AdminRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  query?: Record<string, string | number | boolean | string[] | undefined>
  body?: object
}

/** What the emulator refused, with its reason as the message. */
export class AdminError extends Error {
  override readonly name = 'AdminError'

  constructor (readonly status: number, message: string) {
    super(message)
  }
}

/**
 * @param path after `/_sealocr/`
 * @returns the parsed answer; undefined where there is none
 * @throws {AdminError} for any status but 2xx
 */
export async function adminCall<T = unknown> ({ url, adminToken }: AdminAddress, path: string, { method = 'GET', query = {}, body }: AdminRequest = {}): Promise<T> {
  const target = new URL(`/_sealocr/${path}`, url)
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined) target.searchParams.append(name, String(one))
  }
  const response = await fetch(target, {
    method,
    body: body && JSON.stringify(body),
    headers: { ...body && { 'content-type': 'application/json' }, ...adminToken !== undefined && { authorization: `Bearer ${adminToken}` } },
  })
  const text = await response.text()
  const parsed = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) as { error?: string } : undefined
  if (!response.ok) throw new AdminError(response.status, parsed?.error ?? (text || response.statusText))
  return parsed as T
}
