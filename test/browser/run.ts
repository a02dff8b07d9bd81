/**
 * `npm run test:browser`: the page at /_sealocr/ui in Debian's Chromium, against an emulator that listens. Fails where no
 * Chromium is installed. With an argument, pictures of the page are put into that folder.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createClock } from '../../server/clock.js'
import { createServer, wellKnownCredential, type SealOcrServer } from '../../server/index.js'
import { readShippedSeal } from '../../server/shipped-seals.js'
import { sha256 } from '../../server/signature/tc3.js'
import { createChecks } from '../checks.js'
import { fakeDetector, now, tc3 } from '../server/emulator.js'
import { content } from '../server/fixtures/fixtures.js'

const [pictures] = process.argv.slice(2)
const { check, end } = createChecks()
const seal = await readShippedSeal('round')
const equal = (actual: unknown, expected: unknown) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
}

/** @throws where there is none: nothing is skipped */
function findChromium (): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim()
    } catch {}
  }
  throw new Error('there is no chromium, chromium-browser or google-chrome in PATH: apt-get install chromium')
}

const folder = mkdtempSync(join(tmpdir(), 'sealocr-browser-'))
mkdirSync(join(folder, 'SealOCR'))
writeFileSync(join(folder, 'SealOCR/round.json'), JSON.stringify(content({ image: { sha256: sha256(seal) } })))
const config = { mode: 'replay', port: 0, host: '127.0.0.1', logLevel: 'silent', fixtures: folder } as const
const open = createServer({ config, detector: fakeDetector(), clock: createClock(now) })
const closed = createServer({ config: { ...config, adminToken: 'let me in' }, detector: fakeDetector(), clock: createClock(now) })
const [url, closedUrl] = await Promise.all([open.listen(), closed.listen()])

/** What a client would send: an answer, a miss, and a signature that is wrong. */
async function call (server: SealOcrServer): Promise<void> {
  const wrong = { ...wellKnownCredential, secretKey: 'wrong' }
  for (const request of [tc3({ ImageBase64: seal.toString('base64') }), tc3({ ImageUrl: 'https://h/other.png' }), tc3({}, {}, wrong)]) await server.inject(request)
}

let browser: Browser | undefined
/** What the browser complained of, on any page. */
const complaints: string[] = []
async function newPage (): Promise<Page> {
  browser ??= await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.setDefaultTimeout(15_000)
  return page
}
const keep = async (page: Page, name: string) => { if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) }) }

await check('calls appear as they are answered, the latest first', async () => {
  const page = await newPage()
  await page.goto(`${url}/_sealocr/ui`)
  await page.getByText('No request yet').waitFor()
  equal(await page.locator('#token').isVisible(), false)
  await call(open)
  await page.locator('#rows tr:nth-child(3)').waitFor()
  equal(await page.locator('#rows td:nth-child(3)').allTextContents(), ['AuthFailure.SignatureFailure', 'EmulatorError.FixtureNotFound', 'answered'])
  await page.locator('#failed').check()
  await page.locator('#rows tr:nth-child(3)').waitFor({ state: 'detached' })
  await page.locator('#session').fill('nobody')
  await page.getByText('No request yet').waitFor()
})

await check('the boxes of an answer are drawn where the seals are, and over the picture that the user chooses', async () => {
  const page = await newPage()
  await page.goto(`${url}/_sealocr/ui`)
  await page.getByRole('cell', { name: 'answered' }).click()
  const box = page.locator('svg rect')
  equal(await Promise.all(['x', 'y', 'width', 'height'].map((name) => box.getAttribute(name))), ['143', '78', '98', '98'])
  await page.locator('input[type=file]').setInputFiles({ name: 'round.png', mimeType: 'image/png', buffer: seal })
  await page.getByText('This is the picture that was sent').waitFor()
  await keep(page, 'answer')
  await page.locator('input[type=file]').setInputFiles({ name: 'oval.png', mimeType: 'image/png', buffer: await readShippedSeal('oval') })
  await page.getByText('This is another picture').waitFor()
})

await check('a miss says criterion by criterion how the nearest fixture differs, a refusal what was signed', async () => {
  const page = await newPage()
  await page.goto(`${url}/_sealocr/ui`)
  await page.getByText('EmulatorError.FixtureNotFound').click()
  await page.getByText('Nearest fixture: SealOCR/').waitFor()
  await page.locator('tr.bad', { hasText: '✗ image' }).first().waitFor()
  await keep(page, 'miss')
  await page.getByText('AuthFailure.SignatureFailure').click()
  await page.locator('pre', { hasText: 'TC3-HMAC-SHA256' }).first().waitFor()
})

await check('the configuration shows every value and where it comes from', async () => {
  const page = await newPage()
  await page.goto(`${url}/_sealocr/ui`)
  await page.getByRole('button', { name: 'Configuration' }).click()
  equal(await page.locator('#options tr', { has: page.locator('td', { hasText: /^mode$/ }) }).locator('td').allTextContents(), ['mode', 'replay', 'program'])
  await keep(page, 'config')
})

await check('without trouble: no error, nothing that the policy forbids', () => { equal(complaints.splice(0), []) })

await check('where a token is wanted, the page asks for it, and shows nothing before', async () => {
  await call(closed)
  const page = await newPage()
  await page.goto(`${closedUrl}/_sealocr/ui`)
  await page.getByText('want the token').waitFor()
  equal(await page.locator('#rows tr').count(), 0)
  await page.locator('#token-text').fill('let me in')
  await page.getByRole('button', { name: 'Use it' }).click()
  await page.locator('#token').waitFor({ state: 'hidden' })
  await page.locator('#rows tr:nth-child(3)').waitFor()
})

await check('a page of another origin can neither show it nor read what it reads', async () => {
  const page = await newPage()
  await page.goto(`${closedUrl}/_sealocr/ui`)
  equal(await page.evaluate((other) => fetch(other).then(() => 'read', () => 'refused'), `${url}/_sealocr/requests`), 'refused')
  const framed = await page.request.get(`${url}/_sealocr/ui`, { headers: { 'sec-fetch-site': 'cross-site' } })
  equal(framed.status(), 403)
})

await browser?.close()
await Promise.all([open.close(), closed.close()])
rmSync(folder, { recursive: true })
end()
