import t from 'tap'
import { centroid, crossing, depthInside, interiorAngles, orderedCorners, polygonArea, polygonBox, sides } from '../../detector/polygon.js'

const square = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }]

t.test('corners go clockwise on screen from the top left, however they came', async (t) => {
  t.same(orderedCorners([square[2], square[0], square[3], square[1]]), square)
})

t.test('a diamond has one first corner too', async (t) => {
  const [left, top, right, bottom] = [{ x: 0, y: 5 }, { x: 5, y: 0 }, { x: 10, y: 5 }, { x: 5, y: 10 }]
  t.same(orderedCorners([bottom, right, left, top]), [top, right, bottom, left])
})

t.test('area, box and centroid of a square and of a triangle', async (t) => {
  const triangle = [{ x: 0, y: 0 }, { x: 6, y: 0 }, { x: 0, y: 9 }]
  t.equal(polygonArea(square), 100)
  t.equal(polygonArea(triangle), 27)
  t.same(polygonBox(triangle), { x: 0, y: 0, width: 6, height: 9 })
  t.same(centroid(triangle), { x: 2, y: 3 })
  t.equal(sides(triangle).length, 3)
})

t.test('depth is the distance from the nearest side, negative outside', async (t) => {
  t.equal(depthInside(square, { x: 3, y: 5 }), 3)
  t.equal(depthInside(square, { x: 12, y: 5 }), -2)
})

t.test('interior angles are those of the shape', async (t) => {
  for (const angle of interiorAngles(square)) t.ok(Math.abs(angle - Math.PI / 2) < 1e-9)
  const [sharp] = interiorAngles([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }])
  t.ok(Math.abs(sharp - Math.PI / 4) < 1e-9)
})

t.test('lines cross beyond their ends, parallel ones never', async (t) => {
  t.same(crossing([{ x: 0, y: 0 }, { x: 1, y: 0 }], [{ x: 5, y: 2 }, { x: 5, y: 1 }]), { x: 5, y: 0 })
  t.equal(crossing([{ x: 0, y: 0 }, { x: 1, y: 0 }], [{ x: 0, y: 3 }, { x: 1, y: 3 }]), null)
})
