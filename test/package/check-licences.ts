/** What ships, by the SBOM that npm makes of the installed package: every part must have a licence that MIT software may bring along. */

interface Sbom {
  components: Array<{ name: string, version: string, licenses?: Array<{ expression?: string, license?: { id?: string, name?: string } }> }>
}

const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0']
/** Others, and why they may be there. */
const exceptions: Record<string, RegExp> = {
  // A shared library of its own, which users may replace: what the LGPL asks for.
  'LGPL-3.0-or-later': /^@img\/sharp-libvips-/,
}

/** @returns licence → how many parts have it. @throws Error that names each part whose licence is unknown or not allowed */
export function checkLicences (sbom: string): string {
  const { components } = JSON.parse(sbom) as Sbom
  const counts: Record<string, number> = {}
  const refused: string[] = []
  for (const { name, version, licenses = [] } of components) {
    const licence = licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name).join(' and ') || 'none'
    counts[licence] = (counts[licence] ?? 0) + 1
    if (!isAllowed(licence, name)) refused.push(`${name}@${version}: ${licence}`)
  }
  if (components.length < 50) throw new Error(`the SBOM names ${components.length} parts only`)
  if (refused.length > 0) throw new Error(refused.join(', '))
  return Object.entries(counts).map(([licence, count]) => `${licence} ${count}`).join(', ')
}

/** Of a choice, one is enough; of those that hold together, all must do. */
export function isAllowed (licence: string, name: string): boolean {
  const one = (id: string) => permissive.includes(id) || Boolean(exceptions[id]?.test(name))
  const text = licence.replace(/^\((.*)\)$/, '$1')
  if (/ OR /.test(text) && !/[()]| AND /i.test(text)) return text.split(' OR ').some(one)
  return text.split(/ and /i).every(one)
}
