/** Kinds of changes, the most alarming first: the order in which they are told. */
export const changeKinds = [
  /** A script, wherever it hangs. */
  'script',
  /** A form of another kind that takes the place of the pages. */
  'other-form',
  /** Something happens on opening, turning or leaving a page, or typing. */
  'action',
  /** Words are there and can't be seen: covered, cut off, in no colour. */
  'hidden',
  /** Less or more of a page is shown. */
  'cropped',
  'data-damaged',
  /** There are several versions of the data. */
  'data-twice',
  /** The data is of another contract or revision than the pages. */
  'other-data',
  /** The data is not what the fingerprint was taken of. */
  'fingerprint',
  'amount',
  'data',
  'page-count',
  'words',
  'moved',
  'recoloured',
  /** The letters of a font draw something else. */
  'font',
  /** What programs say that read the pages aloud. */
  'spoken',
  'link',
  'link-added',
  'link-removed',
  'note',
  'field-added',
  'field-moved',
  'hidden-field',
  'attachment',
  'layer',
  'picture',
  'drawing',
  'scanned',
  'rotated',
  'unit',
  'trimmed',
  /** The file asks its reader to show or print it otherwise. */
  'view',
  'label',
  'bookmark',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What another program left out when it wrote the file again. */
export const leftOutKinds = ['data', 'links', 'fields', 'bookmarks', 'structure'] as const;
export type LeftOut = (typeof leftOutKinds)[number];

/** What a file turns out to be. The first three, and `whole`, are as they should be. */
export const verdicts = [
  /** The issued file, byte for byte. */
  'issued',
  /** The issued contract, signed or filled in, and nothing else. */
  'signed',
  /** The issued contract, written by another program: all that is seen and done is the same. */
  'rewritten',
  /** Held against no issued file: its amounts and pages follow from its own data. */
  'whole',
  'changed',
  'draft',
  /** A report of the contract that was issued. */
  'report',
  /** Whole in itself, and of other terms than the issued one. */
  'another-contract',
  /** Whole data; another edition drew the pages. */
  'other-edition',
] as const;
export type Verdict = (typeof verdicts)[number];
