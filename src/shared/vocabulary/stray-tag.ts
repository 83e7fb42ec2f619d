import type { ESignService } from './signing-fields.ts';

/** Text of a document that an e-sign service would take for a tag and make a field of. */
export type StrayTag = {
  readonly service: ESignService;
  /** Where it was typed, as a path of the quote; otherwise the heading that it stands under. */
  readonly place: string;
  /** What reads as a tag, or as the beginning of one. */
  readonly tag: string;
};
