/** A plan (made by tiers/) in, a picture file and its exact truth out; the randomness of wear and noise is the plan's seed. */
import { sealShapes } from '../../detector/seal.js'
import { Random } from './random.js'
import { drawPage, layInk, type Rgb } from './paper/canvas.js'
import { finishPage, type Finish } from './paper/finish.js'
import type { Mapping } from './paper/warp.js'
import { wearInk, type Wear } from './paper/wear.js'
import { inkLayer, type InkLayer } from './seal/ink-layer.js'
import { outlineOf, place } from './seal/outline-of.js'
import type { SealDrawing } from './seal/parts.js'
import type { TruthPicture, TruthSeal } from './score/truth.js'

export interface PlacedSeal {
  drawing: SealDrawing
  /** Middle of the seal on the page. */
  x: number
  y: number
  turnRad: number
  ink: Ink
  wear: Wear
}

export interface Ink extends Rgb { name: 'red' | 'orange' | 'blue' | 'purple' | 'black' }

export interface PicturePlan {
  /** Without extension: the finish decides that. */
  name: string
  tier: string
  kind: string
  seed: string
  width: number
  height: number
  paper: Rgb
  /** SVG of what is printed on the page; drawn late, because it needs outlines. */
  print?: () => Promise<string>
  seals: PlacedSeal[]
  finish: Finish
}

export interface Picture { bytes: Buffer, truth: TruthPicture }

export async function drawPicture (plan: PicturePlan): Promise<Picture> {
  const random = new Random(plan.seed)
  const canvas = await drawPage(plan.width, plan.height, plan.paper, await plan.print?.() ?? '')
  const layers: InkLayer[] = []
  for (const seal of plan.seals) {
    const layer = await inkLayer(seal.drawing, seal.x, seal.y, seal.turnRad)
    layers.push(layer)
    layInk(canvas, wearInk(layer, seal.wear, random), seal.ink)
  }
  const { bytes, extension, width, height, map } = await finishPage(canvas, plan.finish, random)
  const seals = plan.seals.flatMap((seal, i) => {
    const truth = truthOf(seal, layers[i]!, map, { width, height })
    return truth ? [plan.finish.grey ? { ...truth, ink: 'black' } : truth] : []
  })
  return { bytes, truth: { file: `${plan.name}.${extension}`, tier: plan.tier, kind: plan.kind, width, height, seals, ignore: [] } }
}

interface Size { width: number, height: number }

const inkThreshold = 128

/** What is left of the seal inside the picture; nothing where all of it fell outside. */
function truthOf (seal: PlacedSeal, layer: InkLayer, map: Mapping, page: Size): TruthSeal | undefined {
  let all = 0; let inside = 0
  let x0 = Infinity; let y0 = Infinity; let x1 = -Infinity; let y1 = -Infinity
  for (let y = 0; y < layer.height; y++) {
    for (let x = 0; x < layer.width; x++) {
      if (layer.coverage[y * layer.width + x]! < inkThreshold) continue
      all++
      const p = map(layer.left + x + 0.5, layer.top + y + 0.5)
      if (p.x < 0 || p.y < 0 || p.x >= page.width || p.y >= page.height) continue
      inside++
      // A pixel reaches half its size about its middle; perspective hardly changes that size here.
      if (p.x - 0.5 < x0) x0 = p.x - 0.5
      if (p.x + 0.5 > x1) x1 = p.x + 0.5
      if (p.y - 0.5 < y0) y0 = p.y - 0.5
      if (p.y + 0.5 > y1) y1 = p.y + 0.5
    }
  }
  if (!inside) return undefined
  const left = Math.max(0, Math.round(x0))
  const top = Math.max(0, Math.round(y0))
  const { drawing } = seal
  const visible = visibleText(seal, map, page)
  return {
    shape: sealShapes.indexOf(drawing.shape),
    bbox: [left, top, Math.min(page.width, Math.round(x1)) - left, Math.min(page.height, Math.round(y1)) - top],
    title: visible(drawing.title),
    // Who knows the world better than the page may complete what the edge cut off.
    title_alt: [...drawing.titleAlternatives ?? [], ...visible(drawing.title) === drawing.title ? [] : [drawing.title]],
    others: drawing.others.map(visible).filter(Boolean),
    n_chars: [...visible(drawing.title)].length,
    ink: seal.ink.name,
    layout: drawing.layout,
    char_px: [Math.round(drawing.titleCell.width), Math.round(drawing.titleCell.height)],
    cut: Number((1 - inside / all).toFixed(3)),
    outline: outlineOf(drawing, seal.x, seal.y, seal.turnRad, map),
  }
}

/** For a run of the seal's text: those of its characters whose middle lies inside the picture. */
function visibleText ({ drawing, x, y, turnRad }: PlacedSeal, map: Mapping, page: Size): (text: string) => string {
  const runs = drawing.parts.flatMap((part) => part.kind === 'text' || part.kind === 'carved' ? [part.cells] : [])
  const inside = (cell: { x: number, y: number }) => {
    const p = place(cell, x, y, turnRad, map)
    return p.x >= 0 && p.y >= 0 && p.x < page.width && p.y < page.height
  }
  return (text) => {
    const run = runs.find((cells) => cells.map((cell) => cell.character).join('') === text)
    return run ? run.filter(inside).map((cell) => cell.character).join('') : text
  }
}
