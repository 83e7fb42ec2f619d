/** How a table writes decimals: with a point, and commas between its cells; or with a comma, and semicolons between them. */
export const decimalMarks = ['point', 'comma'] as const;
export type DecimalMark = (typeof decimalMarks)[number];
