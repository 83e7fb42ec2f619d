import type { AsideKind } from './word-asides.ts';

/** Where in a returned file something stands that is no clause's wording. */
export type ReturnedPlace = 'text' | 'header' | 'footer' | AsideKind;
