/** Where package.json is, with what the package brings besides code: its version, its examples, its fixtures. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One folder up from server/, two from dist/server/. */
export function packageFolder (): string {
  const folders = ['../', '../../'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
  return folders.find((folder) => existsSync(`${folder}package.json`)) ?? folders[0]
}

export function packageVersion (): string {
  return (JSON.parse(readFileSync(`${packageFolder()}package.json`, 'utf8')) as { version: string }).version
}
