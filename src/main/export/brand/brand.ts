import type { Logo } from './logo.ts';

/** The seller's looks, as they are drawn: on the cover, and in the rules over headings. */
export type Brand = { readonly logo: Logo | null; readonly colour: string | null };

export const noBrand: Brand = { logo: null, colour: null };
