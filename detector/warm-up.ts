/** Loads everything a picture needs and proves that it works, so that the first caller does not pay and `ready` does not lie. */
import { openCv } from './cv.js'
import { decode } from './decode/index.js'
import type { Engine } from './read/index.js'
import { shippedNames } from './read/name-model.js'

/** Four characters drawn from Noto Serif SC (OFL 1.1), a PNG of 192×56 px. */
const picture = Buffer.from(`
iVBORw0KGgoAAAANSUhEUgAAAMAAAAA4BAMAAABZM+pAAAAAMFBMVEUAAAD///8iIiIRERFra2s0NDSHh4eampqpqanPz89YWFjv7+/e3t5GRkb6+vq7u7u+
ooRnAAAACXBIWXMAAAsTAAALEwEAmpwYAAAFHElEQVRYw+2YXWhbZRjH/yRN28WF8pa0O23a0/gBI7ZoxrSzumEqsZShs5NNGUxNYHSKm6ReOItTE1AU/CBR
FIo3qXqlju2syi520zpvBC86QZkfA496IzJMZCB6oT7v18lJzkmWiF4IfS6aN+ecPL/3fb5Pwf5jwQZgA/DvAi494vOE7azMDvQO2X6ACq571fV1S4n+DE6w
T9bk948XaqynxN9bq80Arx/0A6SAgFX7OhB4lLFMsFSMCGwsHnZuGsG7+MdcVxP9I8lg1QcQB56RK6FpAPj6BDBVRCBNciegt8VGgZN8Rzv1hbH36uRtoMcL
GKMDSNOZFy0JSO8GgjkEL5J8TktlLLYKYJqxfMHZcrpO7qb7Cx7AMNAtV1HcKAEcijgiwiXAAf1oBpigvaxONzGRAfR5T7AC3CZXOSArAaT1hqIDWNY+TgJ8
8/2bmwO2uQDmvJAycJ9c0bbDtgBESZMXQEtxKRqyvcqjezwA9sV+LmTj/Y48sCYAAwgxL+B7YJP0WtYLyEUsD0Afq7fuSQ74jjR5AXnhYh53fd4UAxL+ANJ3
3gMokiYPwIzrcEtBhfsLx7Q8TvYt+ALytSisAXKkqQgty44LNulwnZKLO65xy7IfgLalcoMdqQHKZIMiQn+RXHYAK9C2H0aw0EYUsXoLDKo054D4NPOaKIOI
7Ri8u13AOcdCefUjAozwOGwEjCQxThEk1hTa37YJoEcD0oJk7G8UwODFphEwKray+pDcFvCYuKrq8FCiCYAu4eEXhaTUuTkg4QPIizKQwVfyIgLcDaasr0TM
+gP4Vqq6UATWHCfv8QBishTPAR/IgyNAuzeBL3kRiIMXdS/AnKsDOE4+HeZhGjlLckYBhnE7dwRk87jEwzchABFec6nkj/sBovAHDJLShjzIiQPwH/zJzzMn
9HPANpl6kZIfIBf81RcQS3bzPFh64/elN2X0DyUnVC7IdvaRjNkaoNvPBwYS/cBLZ4W4AWwda9wH0QW2ZTs3DRnNUh1hXBq3LD6vAKiErX7UxAXIYJkDjL2k
OkCHN9ezKu9RUnlZuDJgbHuBEeD4Z0IybkAFV3HASB8PGKol0YM673vqUqs1IEcx3O/rAypnvSJMd4mQf58Ztu4I0+0DBnnKNAGcQpcAlAsVYOvLTlcBLyJP
2O0BYoy1OEFYAPKJJC7YrtLLXbsyabVnohYAqpwCcAqhIzWDDCJYEi3zlo4Ai0tCXE7eTYOXNNFoXfs9p6aSFHnFAezkEVJuBfCGKZUH9AiAoZuYKr1V5etg
yQEoaQHwSTSqrJsFwExqVcI0vU4NnurgBD4+oBFsWlbTjKhxUk5DD9rruk39UydXELEkYAWOVrbuJBkNqQ82AKY6AhSvr4p+8NPRw4Ae338UcyP7+dPfDr2j
m7IGPD1rdxam4r0kdDS5g6yBHaJuPhePzKdP3Hst9+g+GgctCQgutO7JEmC+O3Nsrh4wwntRaE30vK2W7GVKdh3nHU0qntEvR3+k5598pfkJfuE9MOQG/MBV
ZcXrgyzReaU+dI8YOZyBUknscpLfvbqZibieLjeA964DaiLttmWh4+pnLfWz841Dy4euKdDHByk9BGsTAZO2MmxWlWrcPGvpotF4AqkChaaAiq7E2smpsJrI
XpMjr5nct2i73ru8r5qr2gj1gJtsdfeCnk0n5QW9xdiM/DzkVvb8/d7Brh+RqgdgPKsObbylp9XD8ophd/oqbixaG/8M2QD8jwB/AxdJbCeojZ+LAAAAAElF
TkSuQmCC
`, 'base64')
const word = '有限公司'

/** @throws Error where the engine reads something else. */
export async function warmUp (engine: Engine): Promise<[]> {
  openCv()
  const { width, height, data } = await decode(picture)
  const grey = data.filter((_, i) => i % 3 === 0)
  const { text } = await engine.read({ role: 'line', image: { width, height, data: grey } })
  if (text !== word) throw new Error(`the ${engine.name} engine read '${text}' where '${word}' is drawn`)
  shippedNames()
  return []
}
