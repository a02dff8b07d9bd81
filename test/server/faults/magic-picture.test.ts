import sharp from 'sharp'
import t from 'tap'
import { readMagicPicture, writeMagicPicture } from '../../../server/faults/magic-picture.js'
import { readShippedSeal } from '../../../server/shipped-seals.js'

const plain = await readShippedSeal('round')

t.test('what is written into a PNG is read from it, and the picture stays the same', async (t) => {
  const magic = writeMagicPicture(plain, 'code=InternalError; delay=300')
  t.equal(readMagicPicture(magic), 'code=InternalError; delay=300')
  t.ok((await sharp(magic).raw().toBuffer()).equals(await sharp(plain).raw().toBuffer()))
})

t.test('a JPEG says it in a comment', async (t) => {
  const jpeg = await sharp(plain).jpeg().toBuffer()
  const text = Buffer.from('sealocr:code=InternalError')
  const comment = Buffer.concat([Buffer.of(0xff, 0xfe, 0, text.length + 2), text])
  const magic = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])
  t.equal((await sharp(magic).metadata()).format, 'jpeg', 'it is still a picture')
  t.equal(readMagicPicture(magic), 'code=InternalError')
})

t.test('other pictures say nothing, damaged ones neither', async (t) => {
  t.equal(readMagicPicture(plain), undefined)
  t.equal(readMagicPicture(Buffer.from('sealocr:code=InternalError')), undefined, 'the words alone are not enough')
  const magic = writeMagicPicture(plain, 'InternalError')
  for (let length = 0; length < 90; length++) t.doesNotThrow(() => readMagicPicture(magic.subarray(0, length)))
  const spoiled = Buffer.from(magic)
  spoiled.writeUInt32BE(0xffffffff, 8)
  t.equal(readMagicPicture(spoiled), undefined)
})
