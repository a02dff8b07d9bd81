/** What programs get from `sealocr-emulator`; the command line and the tests start here too. */
export { ConfigError, type Config } from './config.js'
export { createServer, type SealOcrServer, type ServerOptions } from './create-server.js'
export { wellKnownCredential, type Credential } from './credentials.js'
export { detectSeals } from './detect-seals.js'
export { startEmulator, type Emulator } from './start-emulator.js'
