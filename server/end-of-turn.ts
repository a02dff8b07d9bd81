/**
 * When all that the event loop found at hand in this turn is worked off. Answers wait for it and leave one after the other: an
 * answer wakes its sleeping client, which costs more than most of a call does; those that follow at once find it awake.
 */
let end: Promise<void> | undefined

export function endOfTurn (): Promise<void> {
  end ??= new Promise((resolve) => {
    setImmediate(() => {
      end = undefined
      resolve()
    })
  })
  return end
}
