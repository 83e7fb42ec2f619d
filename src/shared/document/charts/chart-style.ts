import type { BillBand } from '../../text/contract/bill-bands.ts';

/** Measures in points and colours of the charts; each fill keeps its place between light and dark on a grey printer. */
export const chartWidth = 470;
export const labelSize = 7;

export const ink = '#1b2733';
export const faint = '#5b6875';
export const hairline = '#dde3e8';
export const rule = '#8a97a3';
export const accent = '#0b5a5e';
export const wash = '#e3eeee';

export const bandFill: Readonly<Record<BillBand, string>> = {
  fixed: accent,
  committed: '#6fa3a5',
  use: '#bccad0',
  shortfall: ink,
  credits: '#8a97a3',
};

/** Width of a label on one line, reckoned from the sans face's usual advances. */
export function labelWidth(text: string): number {
  let ems = 0;
  for (const mark of text) ems += /\d/.test(mark) ? 0.65 : /[.,\s]/.test(mark) ? 0.28 : /[A-Z]/.test(mark) ? 0.72 : 0.56;
  return ems * labelSize;
}
