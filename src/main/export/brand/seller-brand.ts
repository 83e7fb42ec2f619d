import { brandColourShape, readableColour } from '../../../shared/vocabulary/brand-colour.ts';
import type { LogoProblem } from '../../../shared/vocabulary/logo-problem.ts';
import type { Brand } from './brand.ts';
import { readLogo } from './logo.ts';

/** The seller's looks, as they are asked for. */
export type BrandRequest = {
  /** The bytes of a PNG or JPEG file. */
  readonly logo?: Uint8Array | undefined;
  /** `#rrggbb`; darkened where letters in it could not be read on white. */
  readonly colour?: string | undefined;
};

export type BrandProblem =
  | { readonly kind: 'logo'; readonly problem: LogoProblem }
  | { readonly kind: 'colour'; readonly colour: string };

export type BrandRead = { readonly ok: true; readonly brand: Brand } | { readonly ok: false; readonly problem: BrandProblem };

export function readBrand({ logo, colour }: BrandRequest): BrandRead {
  if (colour !== undefined && !brandColourShape.test(colour)) return { ok: false, problem: { kind: 'colour', colour } };
  const read = logo === undefined ? null : readLogo(logo);
  if (read !== null && !read.ok) return { ok: false, problem: { kind: 'logo', problem: read.problem } };
  return { ok: true, brand: { logo: read?.logo ?? null, colour: colour === undefined ? null : readableColour(colour) } };
}
