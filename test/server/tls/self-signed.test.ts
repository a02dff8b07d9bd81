import { createPrivateKey, X509Certificate } from 'node:crypto'
import t from 'tap'
import { selfSigned } from '../../../server/tls/self-signed.js'

t.test('a certificate for a year, signed by an authority of its own, with its key', async (t) => {
  const { key, cert, ca } = await selfSigned()
  const [leaf, authority] = [new X509Certificate(cert), new X509Certificate(ca ?? '')]
  t.ok(leaf.verify(authority.publicKey))
  t.ok(leaf.checkIssued(authority))
  t.ok(authority.ca)
  t.notOk(leaf.ca)
  t.ok(leaf.checkPrivateKey(createPrivateKey(key)))
  t.ok(Date.parse(leaf.validTo) - Date.now() > 360 * 86_400_000)
  t.ok(Date.parse(leaf.validFrom) < Date.now())
})

t.test('it is for localhost and all hosts of the service', async (t) => {
  const leaf = new X509Certificate((await selfSigned()).cert)
  for (const name of ['localhost', 'ocr.tencentcloudapi.com', 'ocr.ap-shanghai.tencentcloudapi.com']) t.ok(leaf.checkHost(name), name)
  for (const address of ['127.0.0.1', '::1']) t.ok(leaf.checkIP(address), address)
  t.notOk(leaf.checkHost('tencent.com'))
})
