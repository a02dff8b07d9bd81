/** What the words of a command line stand for: files and URLs as they are, folders as the pictures in them. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from './config.js'

/** By their names, because a folder may hold anything; a file that is named itself may have any name. */
const pictureName = /\.(png|jpe?g|bmp|pdf)$/i

/** @throws {ConfigError} where there is no such file or folder */
export async function listPictures (inputs: string[]): Promise<string[]> {
  const lists = await Promise.all(inputs.map(async (input) => {
    if (/^https?:/.test(input)) return [input]
    const found = await stat(input).catch(() => { throw new ConfigError(`There is no file or folder '${input}'`) })
    if (!found.isDirectory()) return [input]
    const names = await readdir(input, { recursive: true })
    return names.filter((name) => pictureName.test(name)).sort().map((name) => join(input, name))
  }))
  return lists.flat()
}
