/** ImageUrl → bytes: from a folder that stands for its address, else over HTTP where that is allowed. */
import type { Config } from './config.js'
import { ApiError } from './errors.js'
import type { Fetcher } from './fetch-picture.js'
import { createUrlMap } from './url-map.js'

/** `off`: nothing is fetched. `map`: only what urlMap names. `public`: public addresses only. `any`: loopback and private networks too. */
export type UrlFetch = Config['urlFetch']

export type Download = (url: string, limits: { maxBytes: number, signal: AbortSignal }) => Promise<Uint8Array>

/** @throws {ApiError} DownLoadError, TooLargeFileError */
export function createDownload ({ urlFetch, urlMap }: Pick<Config, 'urlFetch' | 'urlMap'>): { download: Download, close: () => Promise<void> } {
  const mapped = createUrlMap(urlMap)
  let fetcher: Promise<Fetcher> | undefined
  const download: Download = async (url, { maxBytes, signal }) => {
    try {
      if (urlFetch === 'off') throw new Error('downloads are switched off')
      const file = await mapped(url, maxBytes)
      if (file) return file
      if (urlFetch === 'map') throw new Error('no folder stands for this address')
      fetcher ??= createFetcher(urlFetch)
      return await (await fetcher).fetch(url, maxBytes, signal)
    } catch (error) {
      if (error instanceof ApiError) throw error
      throw new ApiError('FailedOperation.DownLoadError', {}, { reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { download, close: async () => { await (await fetcher)?.close() } }
}

/** The HTTP client is a good part of the time to start, and many servers never fetch anything. */
async function createFetcher (urlFetch: UrlFetch): Promise<Fetcher> {
  const [{ createFetcher }, { isPublicAddress }] = await Promise.all([import('./fetch-picture.js'), import('./address-guard.js')])
  return createFetcher(urlFetch === 'any' ? () => true : isPublicAddress)
}
