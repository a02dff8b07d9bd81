/**
 * A certificate authority for this run alone, and a certificate under it for localhost and the service's own names: with
 * an entry in the hosts file, an unchanged application then talks to the emulator. RFC 5280; Python since 3.13 insists on
 * the key identifiers (VERIFY_X509_STRICT).
 */
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { createClock } from '../clock.js'
import { regions } from '../regions.js'
import type { Tls } from '../tls.js'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const dayMs = 86_400_000

// A wildcard stands for one label: a regional host is ocr.<region>.tencentcloudapi.com.
const domains = ['', 'intl.', ...new Set(Object.values(regions).flat().map((region) => `${region}.`))]
const names = [
  { type: 'dns' as const, value: 'localhost' },
  { type: 'ip' as const, value: '127.0.0.1' },
  { type: 'ip' as const, value: '::1' },
  ...domains.map((domain) => ({ type: 'dns' as const, value: `*.${domain}tencentcloudapi.com` })),
]

export async function selfSigned (): Promise<Tls> {
  // The machine's time, not the emulated one: clients judge the certificate by theirs.
  const nowMs = createClock().now()
  const validity = { notBefore: new Date(nowMs - dayMs), notAfter: new Date(nowMs + 365 * dayMs) }
  const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [authority, leaf] = await Promise.all([newKeys(), newKeys()])
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=SealOCR emulator, this run only',
    keys: authority,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authority.publicKey, false),
    ],
  })
  const cert = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=localhost',
    issuer: ca.subject,
    publicKey: leaf.publicKey,
    signingKey: authority.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names),
      await x509.SubjectKeyIdentifierExtension.create(leaf.publicKey, false),
      await x509.AuthorityKeyIdentifierExtension.create(ca, false),
    ],
  })
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey))
  return { key: x509.PemConverter.encode(key, 'PRIVATE KEY'), cert: cert.toString('pem'), ca: ca.toString('pem') }
}
