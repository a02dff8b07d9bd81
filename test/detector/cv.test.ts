import t from 'tap'
import { openCv, openCvHeapBytes, withMats } from '../../detector/cv.js'

t.test('before OpenCV is loaded its heap is empty', async (t) => {
  t.equal(openCvHeapBytes(), 0)
  t.equal(openCv(), openCv(), 'loaded once')
  t.ok(openCvHeapBytes() > 1_000_000)
})

t.test('gives the stage\'s result and deletes its mats', async (t) => {
  const mats: { isDeleted (): boolean }[] = []
  const sum = withMats((cv, own) => {
    const mat = own(cv.matFromArray(1, 3, cv.CV_8UC1, [1, 2, 3]))
    mats.push(mat, own(new cv.MatVector()))
    return mat.data.reduce((a: number, b: number) => a + b, 0)
  })
  t.equal(sum, 6)
  t.same(mats.map(mat => mat.isDeleted()), [true, true])
})

t.test('a stage that throws loses none either, and its error comes through', async (t) => {
  const reason = new Error('not today')
  let mat: any
  t.throws(() => withMats((cv, own) => {
    mat = own(new cv.Mat(2, 2, cv.CV_8UC1))
    throw reason
  }), reason)
  t.ok(mat.isDeleted())
})

t.test('OpenCV throws numbers; they become errors that say what was wrong', async (t) => {
  t.throws(() => withMats((cv, own) => {
    cv.GaussianBlur(own(new cv.Mat(4, 4, cv.CV_8UC1)), own(new cv.Mat()), new cv.Size(2, 2), 0)
  }), { message: /^OpenCV: .*ksize/s })
})
