/**
 * Steps of reading that help where a seal is not plain. All are taken; `npm run accuracy -- --without STEP` leaves one out and so
 * tells what it is worth.
 */
export const steps = {
  /** Slanted round seals are faced first. */
  facedOn: true,
  /** Titles in doubt are read off the whole turn of a ring too, */
  wholeTurn: true,
  /** and off other bands and other stretches of it. */
  otherCuts: true,
  /** Titles in doubt are read with print told from ink by other rules too. */
  otherInk: true,
  /** A strip in doubt is read a second time, a little wider. */
  secondLook: true,
  /** What stands out of line at a title's ends is no part of it. */
  trimmedEnds: true,
  /** The lower arc is looked for. */
  lowerArc: true,
  /** Where the network doubts, the likeliest name is read. */
  likelyNames: true,
  /** Where a title is in doubt, what is printed round the seal counts as a likely name, too. */
  printedNames: true,
  /** Wording that regulation fixes is completed. */
  officialWording: true,
}

export type Step = keyof typeof steps
