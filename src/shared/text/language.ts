export type { Language } from '../vocabulary/language.ts';
export { languages } from '../vocabulary/language.ts';
