import type { LookupAddress } from 'node:dns'
import t from 'tap'
import { guardedLookup, isPublicAddress, type Resolve } from '../../server/address-guard.js'

t.test('only addresses of no special range are public', async (t) => {
  for (const address of ['8.8.8.8', '119.29.29.29', '2402:4e00::1', '::ffff:8.8.8.8']) t.ok(isPublicAddress(address), address)
  const special = [
    '127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1',
    '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '64:ff9b::7f00:1', 'localhost', '',
  ]
  for (const address of special) t.notOk(isPublicAddress(address), address)
})

function resolvesTo (...addresses: string[]): Resolve {
  return (_hostname, _options, callback) => { callback(null, addresses.map((address): LookupAddress => ({ address, family: 4 }))) }
}

/** The outcome of one lookup, as a socket would see it. */
function lookup (resolver: Resolve, all: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    guardedLookup(isPublicAddress, resolver)('name.example', { all }, (error, address, family) => {
      if (error) reject(error)
      else resolve(all ? address : [address, family])
    })
  })
}

t.test('a name with public addresses is looked up as usual', async (t) => {
  t.same(await lookup(resolvesTo('8.8.8.8', '1.1.1.1'), true), [{ address: '8.8.8.8', family: 4 }, { address: '1.1.1.1', family: 4 }])
  t.same(await lookup(resolvesTo('8.8.8.8'), false), ['8.8.8.8', 4])
})

t.test('a name with a single address that is not public is refused, whatever its others are', async (t) => {
  await t.rejects(lookup(resolvesTo('8.8.8.8', '10.0.0.1'), true), /10\.0\.0\.1/)
  await t.rejects(lookup(resolvesTo('127.0.0.1'), false), /not a public address/)
})

t.test('a name without address is an error as it is', async (t) => {
  const failing: Resolve = (_hostname, _options, callback) => { callback(new Error('ENOTFOUND'), []) }
  await t.rejects(lookup(failing, true), /ENOTFOUND/)
})
