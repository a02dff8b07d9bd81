/** The one place that holds the version is package.json. */
import { readFileSync } from 'node:fs'

/** package.json is two folders up from dist/server and one from server. */
export function packageVersion (): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {}
  }
  return 'unknown'
}
