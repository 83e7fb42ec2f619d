/** Pages of scenarios and replay: to read, to write in, for other programs. */
export const whatIfFormats = ['pdf', 'docx', 'json'] as const;
export type WhatIfFormat = (typeof whatIfFormats)[number];
