/**
 * Where the seals are, drawn to scale. The emulator keeps no pictures: whoever has the picture can put it under the boxes, in
 * the browser alone, and is told whether it is the one that was sent.
 */
import { drawn, element } from './element.js'

/** @param sha256 of the picture that was sent, where the journal knows it */
export function overlay (seals, sha256) {
  const right = Math.max(...seals.map(({ Location: { X, Width } }) => X + Width))
  const bottom = Math.max(...seals.map(({ Location: { Y, Height } }) => Y + Height))
  const size = Math.max(right, bottom) / 30
  const drawing = drawn('svg', { viewBox: `0 0 ${right + size} ${bottom + size}`, role: 'img' }, seals.flatMap(({ Location: { X, Y, Width, Height }, SealBody }) => [
    drawn('rect', { x: X, y: Y, width: Width, height: Height }),
    drawn('text', { x: X, y: Math.max(size, Y - size / 4), 'font-size': size }, SealBody),
  ]))
  const said = element('span')
  const choose = element('input', { type: 'file', accept: 'image/*' })
  choose.onchange = async () => {
    const [file] = choose.files
    if (!file) return
    drawing.querySelector('image')?.remove()
    const { width, height } = await createImageBitmap(file)
    drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
    drawing.prepend(drawn('image', { href: URL.createObjectURL(file), width, height }))
    said.textContent = await isSame(file, sha256)
  }
  return element('div', {}, [drawing, element('p', {}, [element('label', {}, ['Put the picture under it (it stays in this browser): ', choose]), said])])
}

/** Digests need a page that the browser trusts: localhost or https. */
async function isSame (file, sha256) {
  if (!sha256 || !crypto.subtle) return ''
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const text = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return text === sha256 ? ' This is the picture that was sent.' : ' This is another picture than the one that was sent.'
}
