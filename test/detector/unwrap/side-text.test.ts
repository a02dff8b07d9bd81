import t from 'tap'
import { sideText } from '../../../detector/unwrap/side-text.js'
import { triangleSeal } from '../../accuracy/seal/triangle.js'
import { asInk } from '../drawing.js'
import { drawnPlane } from '../straight-seals.js'

async function textOf (below?: string, turnRad = 0) {
  const { plane, corners } = await drawnPlane(triangleSeal({ title: '质量检验', width: 300, setting: 'sides', below }), turnRad)
  return [0, 1, 2].map(base => sideText(asInk(plane), corners, base))
}

t.test('each of the two rising sides gives a strip, wider than high', async (t) => {
  for (const turnRad of [0, 0.4]) {
    const best = (await textOf(undefined, turnRad)).filter(({ titles }) => titles.length === 2)
    t.ok(best.length >= 1, `turned by ${turnRad}`)
    t.ok(best.some(({ titles }) => titles.every(({ image, role }) => role === 'title' && image.width > image.height)))
  }
})

t.test('what stands on the base is a line of its own', async (t) => {
  t.ok((await textOf('检验合格')).some(({ others }) => others.length === 1 && others[0].role === 'line'))
})
