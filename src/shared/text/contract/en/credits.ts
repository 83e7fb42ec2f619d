/** Credits: packs, what a unit takes, and how far they go. */
export const creditsWords = {
  section: 'Credits',
  packs: 'Packs',
  bought: 'Bought',
  usableUntil: 'Usable until',
  credits: 'Credits',
  pricePerCredit: 'Price per credit',
  packPrice: 'Pack price',
  burnTable: 'Burn table, and what a pack buys',
  perUnit: (line: string, unit: string): string => `${line}, per ${unit}`,
  atFirstPack: 'At the first pack’s price',
  unitsOfFirstPack: 'Units the first pack buys',
  anyNumber: 'any',
  /** "1,000 Credits ≈ 83 × draft or 22 × review": a unit of somebody's has no plural that is known. */
  buy: (credits: string, name: string, units: string): string => `${credits} ${name} ≈ ${units}.`,
  unitsOf: (count: string, unit: string): string => `${count}\u00A0×\u00A0${unit}`,
  use: 'Use at the forecast',
  atTheForecast: 'At the forecast',
  used: 'Credits used',
  overage: 'Of these, overage',
  left: 'Left at the end',
};
export type CreditsWords = typeof creditsWords;
