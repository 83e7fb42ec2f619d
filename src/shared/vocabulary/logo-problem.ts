/** Why a file can't be the logo on a contract. */
export type LogoProblem =
  /** Neither PNG nor JPEG; drawings (SVG) may run scripts and are not taken. */
  | { readonly code: 'not-an-image' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'too-many-pixels'; readonly width: number; readonly height: number; readonly most: number }
  /** A picture of one row, or of one column: its reader has work for each. */
  | { readonly code: 'too-long-side'; readonly width: number; readonly height: number; readonly most: number }
  /** Cut off, or changed on the way. */
  | { readonly code: 'broken' }
  /** In the colours of a printing press. */
  | { readonly code: 'cmyk' }
  /** Lossless, arithmetic or twelve-bit JPEG. */
  | { readonly code: 'uncommon' };
