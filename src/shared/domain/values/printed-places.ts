// The most decimals with which figures are printed: pricing §10.

/** Quantities, credits, factors, multipliers and the index. */
export const numberPlaces = 6;
/** Changes, deviations and other ratios as percents. */
export const percentPlaces = 4;
/** A margin as a percent. */
export const marginPlaces = 2;
