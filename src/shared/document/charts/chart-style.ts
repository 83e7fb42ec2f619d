import type { BillBand } from '../../text/contract/bill-bands.ts';

/** The colours and the face of a chart: values that SVG's own attributes may hold, which a window may take from its theme. */
export type ChartStyle = {
  readonly face: string;
  readonly ink: string;
  /** Of labels that name no color. */
  readonly faint: string;
  readonly hairline: string;
  readonly rule: string;
  readonly accent: string;
  readonly wash: string;
  /** What the chart lies on. */
  readonly ground: string;
  readonly bands: Readonly<Record<BillBand, string>>;
};

/** Each fill keeps its place between light and dark on a grey printer. */
export const paperStyle: ChartStyle = {
  face: 'Sans',
  ink: '#1b2733',
  faint: '#5b6875',
  hairline: '#dde3e8',
  rule: '#8a97a3',
  accent: '#0b5a5e',
  wash: '#e3eeee',
  ground: '#ffffff',
  bands: {
    fixed: '#0b5a5e',
    committed: '#6fa3a5',
    payment: '#3f8184',
    carried: '#a3c5c6',
    use: '#bccad0',
    minimum: '#4b5864',
    shortfall: '#1b2733',
    credited: '#d5dce1',
    credits: '#8a97a3',
  },
};

/** In the units of the chart, as all its measures: points on paper. */
export const labelSize = 7;

/** Width of a label on one line, calculated from the usual advances of the sans face. */
export function labelWidth(text: string): number {
  let ems = 0;
  for (const mark of text) ems += /\d/.test(mark) ? 0.65 : /[.,\s]/.test(mark) ? 0.28 : /[A-Z]/.test(mark) ? 0.72 : 0.56;
  return ems * labelSize;
}
