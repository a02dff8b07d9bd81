/** The pictures of seals that ship with the emulator: one of each shape, for trying things out and for magic addresses. */
import { readFile } from 'node:fs/promises'
import { packageFile } from './package-file.js'

export const shippedSeals = ['round', 'oval', 'rectangle', 'diamond', 'triangle'] as const
export type ShippedSeal = (typeof shippedSeals)[number]

export function isShippedSeal (name: string): name is ShippedSeal {
  return (shippedSeals as readonly string[]).includes(name)
}

/** PNG bytes. */
export function readShippedSeal (name: ShippedSeal): Promise<Buffer> {
  return readFile(packageFile(`fixtures/seals/${name}.png`))
}
