/** The values of terms that a quote leaves out. The engine computes with them, and a contract's words say the same (pricing §5–§7). */
export const defaults = {
  billing: 'advance',
  shortfall: 'invoice',
  windowMonths: 3,
  direction: 'both',
  comparison: 'more_than',
  basis: 'full',
  overageRate: 'contract',
  reassignment: 'level',
} as const;
