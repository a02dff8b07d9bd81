/** `npm run draw:seals`: the pictures in fixtures/seals, one of each shape, as server/shipped-seals.ts names them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { shippedTitles, type ShippedSeal } from '../../server/shipped-seals.js'
import { drawSealPage } from './draw-seal-page.js'
import { diamondSeal } from './seal/diamond.js'
import { ovalSeal } from './seal/oval.js'
import type { SealDrawing } from './seal/parts.js'
import { lineRectangle } from './seal/rectangle.js'
import { roundSeal } from './seal/round.js'
import { triangleSeal } from './seal/triangle.js'

const drawings: Record<ShippedSeal, SealDrawing> = {
  round: roundSeal({ title: shippedTitles.round, diameter: 300 }),
  oval: ovalSeal({ title: shippedTitles.oval, width: 360, aspect: 0.75, layout: 'oval', lines: [{ text: '发票专用章', height: 0.1 }] }),
  rectangle: lineRectangle({ titleLines: [shippedTitles.rectangle], lines: ['复印件专用章'], width: 340 }),
  diamond: diamondSeal({ title: shippedTitles.diamond, width: 340, aspect: 0.75, below: '合格' }),
  triangle: triangleSeal({ title: shippedTitles.triangle, width: 340, setting: 'base' }),
}

mkdirSync('fixtures/seals', { recursive: true })
for (const [name, drawing] of Object.entries(drawings)) {
  const { png: drawn } = await drawSealPage(drawing, { pageWidth: 420, pageHeight: 420, x: 210, y: 210 })
  // Sixteen shades of one ink are all there are.
  const png = await sharp(drawn).png({ palette: true, colours: 16, effort: 10 }).toBuffer()
  writeFileSync(`fixtures/seals/${name}.png`, png)
  console.log(`${name}: ${drawing.title} ${drawing.others.join(' ')} (${png.length} bytes)`)
}
