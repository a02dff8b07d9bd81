/** An option's other names, derived from its key. */

/** urlFetch → SEALOCR_URL_FETCH */
export function environmentName (key: string): string {
  return `SEALOCR_${key.replace(/[A-Z]/g, '_$&').toUpperCase()}`
}

/** urlFetch → --url-fetch */
export function flagName (key: string): string {
  return `--${key.replace(/[A-Z]/g, '-$&').toLowerCase()}`
}
