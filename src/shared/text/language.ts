export type { Language } from '../domain/language.ts';
export { languages } from '../domain/language.ts';
