// Test files one after the other in one process, each as if it had the process to itself: what it wants done at its end is done
// before the next begins.
import t from 'tap'

/** @param {string[]} files absolute paths */
export async function inTurn (files) {
  t.setTimeout(files.length * 60_000)
  // tap's own would end the process's test as soon as nothing is left to run, which is so between two files.
  let ends = []
  t.teardown = (end) => { ends.unshift(end) }
  for (const file of files) {
    await import(file)
    // Subtests run in their order: when this one does, those of the file have.
    await t.test(`end of ${file}`, async () => {
      for (const end of ends) await end()
      ends = []
    })
  }
}
