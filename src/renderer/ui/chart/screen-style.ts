import type { ChartStyle } from '../../../shared/document/charts/chart-style.ts';

/** A chart in the window's own colours, which follow light and dark without a redraw. */
export const screenStyle: ChartStyle = {
  face: 'inherit',
  ink: 'var(--qw-text-soft)',
  faint: 'var(--qw-text-faint)',
  hairline: 'var(--qw-line)',
  rule: 'var(--qw-line-strong)',
  accent: 'var(--qw-accent-line)',
  wash: 'var(--qw-chart-wash)',
  ground: 'var(--qw-surface)',
  bands: {
    fixed: 'var(--qw-bar-fixed)',
    committed: 'var(--qw-bar-committed)',
    payment: 'var(--qw-bar-payment)',
    carried: 'var(--qw-bar-carried)',
    use: 'var(--qw-bar-use)',
    minimum: 'var(--qw-bar-minimum)',
    shortfall: 'var(--qw-bar-shortfall)',
    credited: 'var(--qw-bar-credited)',
    credits: 'var(--qw-bar-credits)',
  },
};
