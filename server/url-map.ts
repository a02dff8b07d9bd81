/** Folders that stand for addresses: an ImageUrl under one of them is a file, and no connection is opened. */
import { open } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { ConfigError } from './config.js'
import { ApiError } from './errors.js'

/** Undefined where no folder stands for the address. @throws {ApiError} TooLargeFileError; Error where there is no such file */
export type UrlMap = (url: string, maxBytes: number) => Promise<Uint8Array | undefined>

/** @param setting `https://cdn.example/=./pictures/`, several with commas; the longest address that fits is taken */
export function createUrlMap (setting = ''): UrlMap {
  const entries = setting.split(',').filter((entry) => entry.trim() !== '').map(entryOf).sort((a, b) => b.prefix.length - a.prefix.length)
  return async (url, maxBytes) => {
    const entry = entries.find(({ prefix }) => url.startsWith(prefix))
    if (!entry) return undefined
    const rest = decodeURIComponent(url.slice(entry.prefix.length).split(/[?#]/)[0])
    return await readInside(entry.folder, rest, maxBytes)
  }
}

function entryOf (entry: string): { prefix: string, folder: string } {
  // The folder comes after the last `=`: an address may have one in its query, a folder rarely does.
  const mark = entry.lastIndexOf('=')
  const prefix = entry.slice(0, mark).trim()
  if (mark < 0 || !/^https?:\/\//.test(prefix)) throw new ConfigError(`urlMap: '${entry}' is not written https://address/=folder`)
  return { prefix, folder: resolve(entry.slice(mark + 1).trim().replace(/^file:\/\//, '')) }
}

/** `..` in an address must not lead out of the folder. */
async function readInside (folder: string, rest: string, maxBytes: number): Promise<Uint8Array> {
  const path = join(folder, rest)
  const inside = relative(folder, path)
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) throw new Error(`there is no file at ${rest}`)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > maxBytes) throw new ApiError('LimitExceeded.TooLargeFileError')
    return await file.readFile()
  } finally {
    await file.close()
  }
}
