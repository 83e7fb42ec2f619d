/**
 * How pages are drawn from data: a number that changes with every change of what stands on them, or where. A file that was
 * exported by another edition is not held against pages of this one. A test keeps what this edition gives, and asks for a new number.
 */
export const pageEdition = '3';
