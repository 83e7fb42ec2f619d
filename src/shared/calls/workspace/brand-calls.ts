import { z } from 'zod';
import { brandColourShape } from '../../vocabulary/brand-colour.ts';
import { command, query } from '../schemas/call.ts';
import { Nothing } from '../schemas/leaves.ts';

const Colour = z.string().regex(brandColourShape);

/** The seller's looks on every contract that is made from now on. */
export const ShownBrand = z.strictObject({
  colour: Colour.nullable(),
  /** As a `data:` URL, as it is drawn; sizes in pixels. */
  logo: z.strictObject({ url: z.string(), width: z.int(), height: z.int() }).nullable(),
});
export type ShownBrand = z.output<typeof ShownBrand>;

export const brandCalls = {
  'brand.get': query(['settings'], Nothing, ShownBrand),
  'brand.setColour': command(z.strictObject({ colour: Colour.nullable() }), ShownBrand),
  /** Asks for a picture, and refuses what can't be a logo; null where the user chose none. */
  'brand.chooseLogo': command(Nothing, ShownBrand.nullable()),
  'brand.removeLogo': command(Nothing, ShownBrand),
};
