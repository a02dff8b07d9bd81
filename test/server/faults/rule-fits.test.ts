import t from 'tap'
import type { FaultRule } from '../../../schemas/fault.js'
import { ruleFits } from '../../../server/faults/rule-fits.js'
import { sha256 } from '../../../server/signature/tc3.js'
import { question } from '../emulator.js'

const fits = (when: FaultRule['when'], more: Parameters<typeof question>[0] = {}) => ruleFits({ when, then: { delay: 1 } }, question(more))

t.test('without conditions every request fits', async (t) => {
  t.equal(await fits(undefined), true)
  t.equal(await fits({}), true)
})

t.test('each condition must hold', async (t) => {
  t.equal(await fits({ action: 'SealOCR', secretId: 'AKID', session: 'default', params: { EnablePdf: true } }), true)
  for (const when of [{ action: 'Other' }, { secretId: 'AKIDother' }, { session: 't42' }, { region: 'ap-beijing' }, { params: { EnablePdf: false } }, { params: { Other: 1 } }]) {
    t.equal(await fits(when), false, JSON.stringify(when))
  }
  const call = { ...question().call, common: { Region: 'ap-beijing' } }
  t.equal(await fits({ region: 'ap-beijing' }, { call }), true)
})

t.test('a picture is known by its address, a pattern of it, or the digest of what came with the request', async (t) => {
  const picture = { url: 'https://h/a.png' }
  t.equal(await fits({ image: { url: 'https://h/a.png' } }, { picture }), true)
  t.equal(await fits({ image: { url: 'https://h/b.png' } }, { picture }), false)
  t.equal(await fits({ image: { urlPattern: '^https://h/' } }, { picture }), true)
  t.equal(await fits({ image: { urlPattern: '^https://i/' } }, { picture }), false)
  const bytes = Buffer.from('seal')
  t.equal(await fits({ image: { sha256: sha256(bytes) } }, { bytes }), true)
  t.equal(await fits({ image: { sha256: sha256('another') } }, { bytes }), false)
})

t.test('nothing is fetched to know a digest', async (t) => {
  const image = () => { throw new Error('fetched') }
  t.equal(await fits({ image: { sha256: sha256('seal') } }, { picture: { url: 'https://h/a.png' }, image }), false)
})
