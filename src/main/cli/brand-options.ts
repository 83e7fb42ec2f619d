import { brandColourShape } from '../../shared/vocabulary/brand-colour.ts';
import { brandSentences } from '../../shared/text/command-line/brand-sentences.ts';
import { fileSentence } from '../../shared/text/file-problems.ts';
import type { BrandRequest } from '../export/brand/seller-brand.ts';
import { mostLogoBytes } from '../export/brand/logo.ts';
import { readWhole } from '../files/whole-files.ts';
import type { FromFile } from './documents.ts';

/** The options of `export` for the seller's looks. */
export type BrandOptions = { readonly logo?: string | undefined; readonly colour?: string | undefined };

/** The seller's looks from the options. The drawing checks whether the logo is a picture. */
export async function brandFrom({ logo, colour }: BrandOptions): Promise<FromFile<BrandRequest>> {
  const lines: string[] = colour === undefined || brandColourShape.test(colour) ? [] : [brandSentences.noColour];
  const read = logo === undefined ? null : await readWhole(logo, mostLogoBytes);
  if (read !== null && !read.ok) lines.push(`${logo}: ${fileSentence(read.problem)}`);
  if (lines.length > 0) return { ok: false, lines };
  return { ok: true, value: { logo: read?.ok === true ? read.value : undefined, colour } };
}
