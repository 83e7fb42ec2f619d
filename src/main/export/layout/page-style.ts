import type { Paper } from '../../../shared/vocabulary/paper.ts';

/** Measures and colours of a contract's pages, in points unless said otherwise. */
export const millimetre = 72 / 25.4;

export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  LETTER: { width: 612, height: 792 },
};

export const margin = 20 * millimetre;

export function textWidth(paper: Paper): number {
  return paperSizes[paper].width - 2 * margin;
}

export const ink = '#1b2733';
export const faint = '#5b6875';
export const hairline = '#c9d1d9';
export const rule = '#8a97a3';
export const accent = '#0b5a5e';
export const warning = '#9a3412';

/** Between two columns of text. */
const columnGap = 18;

/** Standard terms are set in two columns, as firms set them. */
export const columns = { count: 2, gap: columnGap, size: 9, lineHeight: 1.2 } as const;

export function columnWidth(paper: Paper): number {
  return (textWidth(paper) - columns.gap * (columns.count - 1)) / columns.count;
}

export const bodySize = 10;
export const tableSize = 9;
export const smallSize = 8;
