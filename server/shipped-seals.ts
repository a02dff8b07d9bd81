/** The pictures of seals that ship with the emulator: one of each shape, for trying things out and for magic addresses. */
import { readFile } from 'node:fs/promises'
import { packageFile } from './package-file.js'

export const shippedSeals = ['round', 'oval', 'rectangle', 'diamond', 'triangle'] as const
export type ShippedSeal = (typeof shippedSeals)[number]

/** What is written on them; test/accuracy/draw-shipped-seals.ts draws it. */
export const shippedTitles: Record<ShippedSeal, string> = {
  round: '上海市宝山区市场监督管理局',
  oval: '江苏春风百货有限公司',
  rectangle: '南京市档案馆',
  diamond: '产品检验',
  triangle: '质量检验',
}

export function isShippedSeal (name: string): name is ShippedSeal {
  return (shippedSeals as readonly string[]).includes(name)
}

/** PNG bytes. */
export function readShippedSeal (name: ShippedSeal): Promise<Buffer> {
  return readFile(packageFile(`fixtures/seals/${name}.png`))
}
