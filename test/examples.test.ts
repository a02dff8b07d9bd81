/** The examples that no suite can run, because they are other services' files: what they say of the emulator is so. */
import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import { loadConfig } from '../server/config.js'
import { wellKnownCredential } from '../server/index.js'

const example = (name: string) => parse(readFileSync(`examples/${name}`, 'utf8'))
const dockerfile = readFileSync('Dockerfile', 'utf8')

/** What the emulator makes of a container's environment. */
const configOf = (environment: Record<string, string>) => loadConfig({}, environment, 'absent.json')

/** For the tests that call it. */
function callsWith (t: Test, environment: Record<string, string>, endpoint: string): void {
  t.same(environment, {
    SEALOCR_ENDPOINT: endpoint,
    TENCENTCLOUD_SECRET_ID: wellKnownCredential.secretId,
    TENCENTCLOUD_SECRET_KEY: wellKnownCredential.secretKey,
  })
}

t.test('compose: its options are options, and paths are those of the image', async (t) => {
  const { sealocr } = example('compose.yaml').services
  t.same(configOf(sealocr.environment).warnings, [])
  t.same(sealocr.ports, ['4866:4866'])
  t.match(dockerfile, 'EXPOSE 4866')
  const [, program] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(dockerfile) ?? []
  t.same(sealocr.healthcheck.test, ['CMD', ...JSON.parse(program)])
  const [, fixtures] = /SEALOCR_FIXTURES=(\S+)/.exec(dockerfile) ?? []
  t.same(sealocr.volumes, [`./fixtures:${fixtures}:ro`])
})

t.test('GitHub Actions: the service\'s options are options, and the job calls it with the known pair', async (t) => {
  const { services, env, steps } = example('github-actions.yml').jobs.test
  t.same(configOf(services.sealocr.env).warnings, [])
  t.equal(configOf(services.sealocr.env).config.profile, 'real')
  t.same(services.sealocr.ports, ['4866:4866'])
  callsWith(t, env, 'localhost:4866')
  t.ok(steps.length > 1)
})

t.test('GitLab: the same, by the name of the service', async (t) => {
  const { services: [service], variables, script } = example('gitlab-ci.yml').test
  t.same(configOf(service.variables).warnings, [])
  t.equal(configOf(service.variables).config.profile, 'real')
  callsWith(t, variables, `${service.alias}:4866`)
  t.ok(script.length > 1)
})
