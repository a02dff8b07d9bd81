/** A file of the package → its path, compiled or not: the package knows itself by its name. */
import { fileURLToPath } from 'node:url'

/** @param path from the folder that holds package.json */
export function packageFile (path: string): string {
  return fileURLToPath(new URL(path, import.meta.resolve('sealocr-emulator/package.json')))
}
