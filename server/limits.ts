/** Sizes and times of the contract (contract reference, parts 1 and 6.1), and of the HTTP layer beneath it. */
const KiB = 1024
const MiB = 1024 * KiB

// The documentation says KB and MB; that 1024 is meant is assumed.
export const maxQueryBytes = 32 * KiB
export const maxV1BodyBytes = 1 * MiB
export const maxBodyBytes = 10 * MiB

/** Bodies of this size are worked on in several turns of the event loop. */
export const largeBodyBytes = 1 * MiB

/** The HTTP layer takes more than the contract, so that an over-long request gets its API error. */
export const maxKeptBytes = 12 * MiB
/** What is over `maxKeptBytes` is read and dropped up to here; beyond, the connection is cut. */
export const maxDrainedBytes = 64 * MiB
/** Node's 16 KiB would refuse a query of the size the contract allows. */
export const maxHeaderBytes = 128 * KiB

/** How far Timestamp may be from the clock. */
export const maxClockDeviationS = 300

export const downloadTimeoutMs = 3000
export const maxRedirects = 3

/** The limit is on the picture after base64 encoding; a downloaded one is held to the same. */
export const maxBase64Length = { mainland: 10 * MiB, international: 7 * MiB }
