/** The languages that a contract is written in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
