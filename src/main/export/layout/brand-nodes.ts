import type { Content } from '../pdfmake/content.ts';
import type { Brand } from '../brand/brand.ts';
import { accent } from './page-style.ts';

/** The brand's colour, or our own. */
export function accentOf({ colour }: Brand): string {
  return colour ?? accent;
}

/** What a logo is fitted into, in points: wide ones by their width, high ones by their height. */
const logoBox: [number, number] = [170, 40];

/** The logo at the head of the cover; whose it is, for those who do not see it. */
export function logoNode({ logo }: Brand, seller: string): readonly Content[] {
  if (logo === null) return [];
  const data = Buffer.from(logo.bytes).toString('base64');
  return [
    { tag: { role: 'Figure', alt: seller }, image: `data:${logo.type};base64,${data}`, fit: logoBox, margin: [0, 0, 0, 4] },
  ];
}

/** A section's heading with a short rule in the brand's colour above it; without a brand, the heading on its own. */
export function headingRule(heading: Content, { colour }: Brand): Content {
  if (colour === null) return heading;
  const rule = { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: 30, y2: 0, lineWidth: 2, lineColor: colour }] };
  return { stack: [{ ...rule, margin: [0, 22, 0, -14] }, heading], unbreakable: true };
}
