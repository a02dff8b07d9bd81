/** A file of the package → its path: the package is one folder up from server and two from dist/server. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @param path from the folder that holds package.json */
export function packageFile (path: string): string {
  const places = ['../', '../../'].map((up) => new URL(up, import.meta.url))
  const root = places.find((place) => existsSync(new URL('package.json', place))) ?? places[0]
  return fileURLToPath(new URL(path, root))
}
