import t from 'tap'
import { isSettled } from '../../../detector/find/candidate.js'
import { outlineBox } from '../../../detector/find/outline.js'
import { resolveOverlaps } from '../../../detector/find/resolve-overlaps.js'
import { searchMask } from '../../../detector/find/search-mask.js'
import { nameSeal } from '../../accuracy/seal/rectangle.js'
import { asMask, circle, emptyPlane, paint, paintSeal } from '../drawing.js'
import { drawnPlane } from '../straight-seals.js'

t.test('a square seal that touches a ring is found once the ring is', async (t) => {
  const plane = paintSeal(emptyPlane(700, 500), circle(250, 250, 110))
  const { plane: square } = await drawnPlane(nameSeal({ name: '王小明印', size: 90 }))
  const [left, top] = [352 - Math.round((square.width - 90) / 2), 205 - Math.round((square.height - 90) / 2)]
  for (let y = 0; y < square.height; y++) {
    for (let x = 0; x < square.width; x++) if (square.data[y * square.width + x]) plane.data[(y + top) * 700 + x + left] = 255
  }
  const kept = resolveOverlaps(searchMask(asMask(plane), []).sort((p, q) => q.evidence.score - p.evidence.score))
  t.same(kept.map(({ shape }) => shape).sort(), ['rectangle', 'round'])
})

t.test('what another mask settled is not looked at again, and what stands beside it is', async (t) => {
  const both = asMask(paintSeal(paintSeal(emptyPlane(500, 300), circle(150, 150, 90)), circle(400, 150, 60)))
  const [settled] = searchMask(asMask(paintSeal(emptyPlane(500, 300), circle(150, 150, 90))), []).filter(isSettled)
  const found = searchMask(both, [settled])
  t.ok(found.length > 0)
  t.ok(found.every(candidate => outlineBox(candidate).x > 300))
})

t.test('a square next to a ring is found by its connected ink once the ring is emptied', async (t) => {
  // So near that gaps which are bridged make one piece of the two.
  const plane = paint(paint(paintSeal(emptyPlane(1000, 700), circle(250, 250, 110)), 364, 220, 70, 70), 367, 223, 64, 64, 0)
  paint(paint(paint(plane, 375, 230, 6, 50), 390, 230, 6, 50), 410, 230, 14, 50)
  t.ok(searchMask(asMask(plane), []).some(candidate => candidate.shape === 'rectangle' && candidate.source === 'component'))
})

t.test('in less ink than the smallest rim has nothing is looked for', async (t) => {
  const specks = paint(paint(emptyPlane(500, 300), 100, 100, 5, 5), 300, 200, 5, 5)
  t.same(searchMask(asMask(specks), []), [])
})

t.test('a window of light print on black is no page that seals are on', async (t) => {
  const seal = (around: number) => asMask(paintSeal(paint(emptyPlane(500, 300), 0, 0, 500, around), circle(150, 150, 90)))
  t.ok(searchMask({ ...seal(0), hueDeg: null }, []).length > 0)
  const dark = paint(paint(emptyPlane(500, 300), 0, 0, 500, 300), 20, 20, 100, 40, 0)
  t.same(searchMask({ ...asMask(dark), hueDeg: null }, []), [])
  t.ok(searchMask(asMask(dark), []).length > 0, 'in colour it may be the crop of a carved seal')
})
