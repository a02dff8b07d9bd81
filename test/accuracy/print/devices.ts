/** Round and red things that are no seals: devices of states and parties in outline, logos, clocks. All invented. */
import type { Random } from '../random.js'

/** A filled red disc with a gold rim, stars and a gate, as heads of licences wear it. */
export function stateDevice (x: number, y: number, r: number): string {
  const star = (cx: number, cy: number, size: number) => {
    const points = Array.from({ length: 10 }, (_, i) => {
      const q = i % 2 ? size * 0.382 : size
      return `${(cx + q * Math.sin(i * Math.PI / 5)).toFixed(1)},${(cy - q * Math.cos(i * Math.PI / 5)).toFixed(1)}`
    })
    return `<polygon points="${points.join(' ')}" fill="#f3c53c"/>`
  }
  const ears = Array.from({ length: 22 }, (_, i) => {
    const angle = 0.5 + i / 21 * (Math.PI * 2 - 1) + Math.PI / 2 - Math.PI / 2
    const cx = x + Math.sin(angle + Math.PI) * r * 1.02 * -1
    const cy = y + Math.cos(angle + Math.PI) * r * 1.02
    return `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${(r * 0.16).toFixed(1)}" ry="${(r * 0.08).toFixed(1)}" fill="#f3c53c" ` +
      `transform="rotate(${(angle * 180 / Math.PI).toFixed(0)} ${cx.toFixed(1)} ${cy.toFixed(1)})"/>`
  })
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="#d5261f"/>${ears.join('')}<circle cx="${x}" cy="${y}" r="${r * 0.86}" fill="#d5261f"/>` +
    star(x, y - r * 0.38, r * 0.24) + [-0.5, -0.2, 0.2, 0.5].map((dx) => star(x + dx * r, y - r * (dx * dx > 0.1 ? 0.12 : 0), r * 0.09)).join('') +
    `<path d="M${x - r * 0.5} ${y + r * 0.5}h${r}l${-r * 0.12} ${-r * 0.24}h${-r * 0.76}z" fill="#f3c53c"/>`
}

/** A crossed-tools device, red, without a rim. */
export function partyDevice (x: number, y: number, r: number, colour = '#d5261f'): string {
  return `<g fill="none" stroke="${colour}" stroke-width="${r * 0.2}" stroke-linecap="round"><path d="M${x - r * 0.3} ${y - r * 0.8}A${r} ${r} 0 1 1 ${x - r * 0.5} ${y + r * 0.75}"/>` +
    `<path d="M${x - r * 0.5} ${y - r * 0.25}L${x + r * 0.7} ${y + r * 0.85}"/><path d="M${x - r * 0.85} ${y + r * 0.05}L${x - r * 0.2} ${y - r * 0.6}"/></g>`
}

/** A dial with marks and hands. */
export function clock (random: Random, x: number, y: number, r: number, colour: string): string {
  const marks = Array.from({ length: 60 }, (_, i) => {
    const angle = i * Math.PI / 30
    const from = i % 5 ? 0.9 : 0.8
    return `M${(x + Math.sin(angle) * r * from).toFixed(1)} ${(y - Math.cos(angle) * r * from).toFixed(1)}L${(x + Math.sin(angle) * r * 0.95).toFixed(1)} ${(y - Math.cos(angle) * r * 0.95).toFixed(1)}`
  })
  const hand = (length: number) => {
    const angle = random.between(0, Math.PI * 2)
    return `M${x} ${y}L${(x + Math.sin(angle) * r * length).toFixed(1)} ${(y - Math.cos(angle) * r * length).toFixed(1)}`
  }
  return `<g fill="none" stroke="${colour}"><circle cx="${x}" cy="${y}" r="${r}" stroke-width="${r * 0.05}"/><path d="${marks.join('')}" stroke-width="${r * 0.03}"/>` +
    `<path d="${hand(0.5)}${hand(0.75)}" stroke-width="${r * 0.05}"/></g>`
}

/** Ridges of a fingertip: nested, wavering ovals, broken here and there. */
export function fingerprint (random: Random, x: number, y: number, r: number, colour: string): string {
  let paths = ''
  const lean = random.between(-0.4, 0.4)
  for (let ring = 1; ring < 15; ring++) {
    const size = r * ring / 15
    const phase = random.between(0, 6)
    const points = Array.from({ length: 41 }, (_, i) => {
      const angle = i / 40 * Math.PI * 2
      const wave = 1 + 0.04 * Math.sin(angle * 5 + phase)
      return `${(x + (Math.sin(angle) * 0.72 + lean * Math.cos(angle) * 0.2) * size * wave).toFixed(1)} ${(y - Math.cos(angle) * size * wave).toFixed(1)}`
    })
    paths += `<path d="M${points.join('L')}" stroke-dasharray="${(r * random.between(0.3, 0.9)).toFixed(1)} ${(r * random.between(0.02, 0.1)).toFixed(1)}"/>`
  }
  return `<g fill="none" stroke="${colour}" stroke-width="${(r / 24).toFixed(1)}">${paths}</g>`
}
