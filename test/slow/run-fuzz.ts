/** `npm run test:fuzz [-- requests seed]`: 20,000 spoiled requests unless told otherwise. */
import { fuzz } from './fuzz.js'

const [requests = 20_000, seed = 1] = process.argv.slice(2).map(Number)
const start = performance.now()
const { failures, codes } = await fuzz(requests, seed)
for (const failure of failures.slice(0, 20)) console.error(failure)
for (const [code, count] of Object.entries(codes).sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(6)} ${code}`)
console.log(`${requests} requests with seed ${seed} in ${((performance.now() - start) / 1000).toFixed(1)} s: ${failures.length} without an envelope`)
process.exitCode = failures.length > 0 ? 1 : 0
