/**
 * A text of a JSON body that is left where it came in, as bytes: the picture in base64. As a string it would be read letter by
 * letter by the JSON parser and copied twice, which for 10 MB holds up everybody else for 30 ms and more.
 */
export class LargeText {
  /** @param ascii nothing but ASCII, without escapes */
  constructor (readonly ascii: Buffer) {}

  get length (): number {
    return this.ascii.length
  }

  toString (): string {
    return this.ascii.toString('latin1')
  }

  /** In JSON it is the text that it was. */
  toJSON (): string {
    return this.toString()
  }
}
