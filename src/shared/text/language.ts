/** The languages that numbers and dates are written in; the contract's words follow one by one. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
