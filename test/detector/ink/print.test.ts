import t from 'tap'
import { printDarkness } from '../../../detector/ink/print.js'
import { black, blue, emptyPlane, layInk, paint, paperRaster, red } from '../drawing.js'

const side = 60
const stroke = paint(emptyPlane(side, side), 20, 5, 12, 50)
const line = paint(emptyPlane(side, side), 0, 28, side, 3)
const at = (x: number, y: number) => y * side + x

for (const [name, colour, hueDeg, print] of [['red', red, 2, black], ['blue', blue, 232, black], ['red', red, 2, blue]] as const) {
  t.test(`of a ${name} stroke and a line of print, ${print === black ? 'black' : 'blue'}, the print stays`, async (t) => {
    const darkness = printDarkness(layInk(layInk(paperRaster(side, side), stroke, colour), line, print), hueDeg)
    t.ok(darkness[at(50, 29)] > 120, `print on paper: ${darkness[at(50, 29)]}`)
    t.ok(darkness[at(26, 29)] > 0.6 * darkness[at(50, 29)], `print over the stroke: ${darkness[at(26, 29)]}`)
    t.ok(darkness[at(26, 15)] < 30, `the stroke: ${darkness[at(26, 15)]}`)
    t.equal(darkness[at(50, 15)], 0, 'paper')
  })
}
