/** What holds where a term is left out: the engine computes with these, and a contract's words say the same (pricing §5–§7). */
export const defaults = {
  billing: 'advance',
  shortfall: 'invoice',
  windowMonths: 3,
  direction: 'both',
  comparison: 'more_than',
  basis: 'full',
} as const;
