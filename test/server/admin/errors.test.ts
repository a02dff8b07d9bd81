import t from 'tap'
import { errors } from '../../../server/errors.js'
import { codeOf, picture, tc3, testServer } from '../emulator.js'
import { ask } from './ask.js'

t.test('every code is there, and each can be had as it says', async (t) => {
  const server = testServer()
  const { errors: listed } = (await ask(server, 'GET', '/errors')).body as { errors: Array<{ code: string, trigger: { header: string, imageUrl: string, rule: object } }> }
  t.same(listed.map(({ code }) => code), Object.keys(errors))
  for (const { code, trigger } of listed) {
    const [name, value] = trigger.header.split(': ')
    t.equal(await codeOf(server, tc3(picture, { [name.toLowerCase()]: value })), code)
    t.equal(await codeOf(server, tc3({ ImageUrl: trigger.imageUrl })), code)
    await ask(server, 'POST', '/faults/next', trigger.rule)
    t.equal(await codeOf(server, tc3()), code)
  }
})
