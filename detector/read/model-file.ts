import { fileURLToPath } from 'node:url'

/** Path of one of the models that ship with the package: compiled or not, they are where the package has them. */
export function modelFile (name: string): string {
  return fileURLToPath(new URL(`detector/read/models/${name}`, import.meta.resolve('sealocr-emulator/package.json')))
}
