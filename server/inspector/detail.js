/** One request as the journal keeps it → what the page shows of it. */
import { element } from './element.js'
import { overlay } from './overlay.js'

export function detail (entry) {
  const { id, action, params, session, source, code, connection, image, auth, evidence, response, timesMs, request } = entry
  const { nearest, ...reasons } = evidence ?? {}
  return [
    element('h2', {}, `${action ?? 'no action'}: ${code ?? connection ?? 'answered'}`),
    facts({ RequestId: id, source, session, region: request.region, client: request.client, ...params, picture: image && `${image.bytes} bytes, SHA-256 ${image.sha256}` }),
    ...titled(`Time: ${timesMs.total.toFixed(2)} ms`, times(timesMs)),
    ...titled('Seals', response?.SealInfos?.length > 0 && overlay(response.SealInfos, image?.sha256)),
    ...titled(`Nearest fixture: ${nearest?.fixture}`, nearest && criteria(nearest)),
    ...titled('Why', Object.keys(reasons).length > 0 && facts(reasons)),
    ...titled(`Signature: ${auth.verdict}, SecretId ${auth.secretId ?? 'none'}`, auth.canonicalRequest && signature(auth)),
    ...titled('Response', element('pre', {}, typeof response === 'string' ? response : JSON.stringify(response, null, 2))),
  ]
}

function titled (title, content) {
  return content ? [element('h2', {}, title), content] : []
}

function facts (values) {
  const rows = Object.entries(values).filter(([, value]) => value !== undefined)
  return element('table', {}, rows.map(([name, value]) => element('tr', {}, [
    element('td', {}, name),
    element('td', {}, typeof value === 'object' ? JSON.stringify(value) : String(value)),
  ])))
}

/** Steps side by side, as wide as they were long. */
function times ({ total, ...steps }) {
  return element('div', { className: 'times' }, Object.entries(steps).map(([step, ms]) => {
    const part = element('span', { title: `${step}: ${ms} ms` }, `${step} ${ms.toFixed(2)}`)
    part.style.flexGrow = Math.max(ms / total, 0.02)
    return part
  }))
}

/** What the fixture wants and what was asked, criterion by criterion. */
function criteria ({ criteria, visual }) {
  const rows = criteria.map(({ name, ok, expected, actual }) => element('tr', { className: ok ? 'good' : 'bad' }, [
    element('td', {}, `${ok ? '✓' : '✗'} ${name}`),
    element('td', {}, String(expected ?? 'none')),
    element('td', {}, String(actual ?? 'none')),
  ]))
  const head = element('tr', {}, ['criterion', 'expected', 'actual'].map((name) => element('th', {}, name)))
  const looks = visual === undefined ? [] : element('tr', {}, element('td', { colSpan: 3 }, `the pictures look ${Math.round((1 - visual) * 100)} % alike`))
  return element('table', {}, [head, ...rows, looks].flat())
}

function signature ({ canonicalRequest, stringToSign }) {
  return element('div', {}, [
    element('p', {}, 'Canonical request'), element('pre', {}, canonicalRequest),
    element('p', {}, 'String to sign'), element('pre', {}, stringToSign ?? ''),
  ])
}
