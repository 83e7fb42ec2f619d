/** A document that goes with a contract, such as the memo or the answers to procurement: to read, to write in, for other programs. */
export const companionFormats = ['pdf', 'docx', 'json'] as const;
export type CompanionFormat = (typeof companionFormats)[number];
