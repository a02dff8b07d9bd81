import t from 'tap'
import { regions } from '../../server/regions.js'

t.test('every region that an edition offers is one of the platform', async (t) => {
  for (const edition of ['mainland', 'international'] as const) {
    for (const region of regions[edition]) t.ok(regions.elsewhere.includes(region), region)
  }
  t.ok(regions.mainland.includes('ap-guangzhou'))
})
