/** A fault that cannot be: its text or its rule says something that nobody can do. The message says what, and what can be. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
}
