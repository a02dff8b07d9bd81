/** Reading seen by a trace: strips as they are read, and the time of unwrapping and of reading apart, though one drives the other. */
import type { Engine } from './read/index.js'
import type { Trace } from './trace.js'
import type { Way } from './unwrap/index.js'

/** The engine, with each strip it is given shown to the trace. */
export function tracedEngine (engine: Engine, trace: Trace): Engine {
  return {
    ...engine,
    read (strip) {
      trace.picture(`strip-${strip.role}`, () => strip.image)
      return trace.time('read', () => engine.read(strip))
    },
  }
}

/** The ways, each made only when it is asked for. */
export function * tracedWays (unwrap: () => Iterable<Way>, trace: Trace): Generator<Way> {
  const ways = trace.time('unwrap', () => unwrap()[Symbol.iterator]())
  for (;;) {
    const next = trace.time('unwrap', () => ways.next())
    if (next.done) return
    const { others, othersUpright, ...way } = next.value
    yield {
      ...way,
      others: (from, to) => trace.time('unwrap', () => others(from, to)),
      othersUpright: othersUpright && (() => trace.time('unwrap', othersUpright)),
    }
  }
}
