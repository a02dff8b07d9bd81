import t from 'tap'
import { typedSetting } from '../../../server/config/typed-setting.js'

const integer = { type: 'integer', description: '' } as const

t.test('text becomes a number where one is wanted, and only where it is one', async (t) => {
  t.equal(typedSetting(integer, '12'), 12)
  t.equal(typedSetting(integer, '1.5'), '1.5')
  t.equal(typedSetting(integer, 3), 3)
  t.equal(typedSetting({ type: 'string', description: '' }, '12'), '12')
  t.equal(typedSetting(undefined, 'x'), 'x')
})
