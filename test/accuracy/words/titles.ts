/** Writes what stands on seals: names of firms, authorities, schools, banks, people. Invented, in the grammar of real ones. */
import type { Random } from '../random.js'
import { CharacterDeck, Pile } from './character-deck.js'
import {
  authorities, banks, companyForms, insurers, luckyNames, schools, shops, surnames, trades, villageBodies,
} from './organisations.js'
import { cities, counties, districts, provinces } from './places.js'

export type TitleKind = 'company' | 'authority' | 'village' | 'school' | 'shop' | 'branch' | 'bank' | 'union' | 'short' | 'long'

/** How often each kind stands on a seal with an arc. */
const arcKinds = { company: 42, authority: 16, village: 11, school: 7, shop: 9, branch: 4, bank: 3, union: 3, short: 2, long: 3 }

export class TitleWriter {
  readonly #deck: CharacterDeck
  readonly #province: Pile<string>
  readonly #city: Pile<string>
  readonly #district: Pile<string>
  readonly #county: Pile<string>

  constructor (readonly random: Random) {
    this.#deck = new CharacterDeck(random)
    this.#province = new Pile(random, provinces)
    this.#city = new Pile(random, cities)
    this.#district = new Pile(random, districts)
    this.#county = new Pile(random, counties)
  }

  /** A title for an arc. */
  arcTitle (): string {
    return this.title(this.random.weighted(arcKinds))
  }

  title (kind: TitleKind): string {
    const { random } = this
    switch (kind) {
      case 'company': return this.#company()
      case 'authority': return this.#seat() + random.pick(authorities)
      case 'village': return this.#seat() + this.#deck.deal(random.pick([2, 3, 3])) + random.pick(['镇', '乡', '街道', '村']) + random.pick(villageBodies)
      case 'school': return this.#seat() + (random.chance(0.6) ? this.#deck.deal(random.integer(2, 3)) : '') + random.pick(schools)
      case 'shop': return this.#seat() + this.#deck.deal(random.integer(2, 4)) + random.pick(shops)
      case 'branch': return random.pick(insurers) + this.#city.deal() + '分公司'
      case 'bank': return this.bank()
      case 'union': return random.pick(['中国共产主义青年团', '']) + this.#seat() + this.#deck.deal(2) + random.pick(['委员会', '工会委员会', '商会', '慈善基金会', '业主委员会'])
      case 'short': return this.#deck.deal(random.integer(2, 3)) + random.pick(['村委会', '公司', '商行', '工会', '诊所'])
      case 'long': return this.#province.deal() + this.#county.deal() + this.#deck.deal(4) + random.pick(trades) + '有限责任公司' + this.#city.deal() + '分公司'
    }
  }

  /** A short name, for small frames: two to four characters. */
  person (): string {
    const surname = this.random.pick(surnames)
    return surname + this.#deck.deal(this.random.chance(0.75) ? 2 : 1)
  }

  bank (): string {
    return this.random.pick(banks) + (this.random.chance(0.4) ? '股份有限公司' : '') + this.#city.deal() + this.#deck.deal(2) + this.random.pick(['支行', '分理处', '营业部'])
  }

  /** A few dealt characters with an ending, where only five or six fit: triangles, diamonds. */
  compact (): string {
    return this.#deck.deal(this.random.integer(3, 4)) + this.random.pick(['商行', '公司', '仓库', '检验', '质检', '工会', '食堂', '门诊部'])
  }

  /** A province without its ending, as invoices write it. */
  provinceName (): string {
    return this.#province.deal().replace(/(壮族|回族|维吾尔)?(省|市|自治区)$/, '')
  }

  #company (): string {
    const { random } = this
    const name = random.chance(0.1) ? random.pick(luckyNames) : this.#deck.deal(random.pick([2, 3, 3, 4, 4]))
    const city = this.#city.deal()
    const place = random.weighted({ city: 45, citySuffix: 20, province: 10, district: 15, brackets: 10 })
    const rest = random.pick(trades) + random.pick(companyForms)
    switch (place) {
      case 'city': return city + name + rest
      case 'citySuffix': return city + '市' + name + rest
      case 'province': return this.provinceName() + name + rest
      case 'district': return city + '市' + this.#district.deal() + name + rest
      case 'brackets': return name + `（${city}）` + rest
    }
  }

  /** The place an authority sits in. */
  #seat (): string {
    const form = this.random.weighted({ city: 25, district: 30, county: 35, province: 10 })
    switch (form) {
      case 'city': return this.#city.deal() + '市'
      case 'district': return this.random.chance(0.5) ? this.#city.deal() + '市' + this.#district.deal() : this.#district.deal()
      case 'county': return this.random.chance(0.25) ? this.#province.deal() + this.#county.deal() : this.#county.deal()
      case 'province': return this.#province.deal()
    }
  }
}
