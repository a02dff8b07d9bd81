/**
 * The page at /_sealocr/ui: what was asked, what was answered and why, and the configuration in force. It reads the emulator's own
 * routes and nothing else. All that comes from a request is put into the page as text, never as markup.
 */
import { detail } from './detail.js'
import { element } from './element.js'

const at = (id) => document.getElementById(id)
let token
let chosen

/** @throws {Error} in words that can be shown */
async function read (path) {
  const response = await fetch(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  at('token').hidden = response.status !== 401
  if (response.ok) return response
  const { error } = await response.json().catch(() => ({}))
  throw new Error(error ?? `${path}: HTTP ${response.status}`)
}

const readJson = async (path) => (await read(path)).json()

async function listRequests () {
  const session = at('session').value.trim()
  const { requests } = await readJson(`requests?limit=200${session ? `&session=${encodeURIComponent(session)}` : ''}`)
  const shown = requests.filter(({ code, connection }) => !at('failed').checked || code || connection).reverse()
  at('rows').replaceChildren(...shown.map(row))
  at('none').hidden = shown.length > 0
}

function row (request) {
  const { id, seq, at: time, code, connection, source, session, ms } = request
  const answer = code ?? connection ?? 'answered'
  const choose = () => showRequest(id)
  return element('tr', { tabIndex: 0, ariaSelected: String(id === chosen), onclick: choose, onkeydown: ({ key }) => key === 'Enter' && choose() }, [
    element('td', {}, seq),
    element('td', {}, time.slice(11, 23)),
    element('td', { className: code || connection ? 'bad' : 'good' }, answer),
    element('td', {}, source),
    element('td', {}, session),
    element('td', {}, ms.toFixed(1)),
  ])
}

async function showRequest (id) {
  chosen = id
  await shown(async () => {
    at('detail').replaceChildren(...detail(await readJson(`requests/${encodeURIComponent(id)}`)))
    await listRequests()
  })
}

async function showConfig () {
  const options = Object.entries(await readJson('config'))
  at('options').replaceChildren(...options.map(([name, { value, origin }]) => element('tr', {}, [
    element('td', {}, name),
    element('td', {}, String(value ?? '–')),
    element('td', { className: origin === 'default' ? '' : 'good' }, origin),
  ])))
}

/** What went wrong stands where the state stands. */
async function shown (work) {
  try {
    await work()
    at('state').textContent = 'connected'
    at('state').className = ''
  } catch (error) {
    at('state').textContent = error.message
    at('state').className = 'bad'
  }
}

function show (page) {
  for (const name of ['requests', 'config']) {
    at(name).hidden = name !== page
    at(`show-${name}`).ariaPressed = String(name === page)
  }
  return shown(page === 'config' ? showConfig : listRequests)
}

/** Calls come as server-sent events; EventSource could not carry the token. */
async function follow () {
  for (;;) {
    await shown(async () => {
      await listRequests()
      const { body } = await read('events')
      for (const reader = body.getReader(); !(await reader.read()).done;) await listRequests()
    })
    await new Promise((resolve) => { setTimeout(resolve, 2000) })
  }
}

at('show-requests').onclick = () => show('requests')
at('show-config').onclick = () => show('config')
at('session').oninput = () => shown(listRequests)
at('failed').onchange = () => shown(listRequests)
at('token').onsubmit = (event) => {
  event.preventDefault()
  token = at('token-text').value
  show(at('config').hidden ? 'requests' : 'config')
}
follow()
