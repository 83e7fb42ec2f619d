import type { FileFigures, Figures } from '../../main/export/verify/figures-in-file.ts';
import type { Verification } from '../../main/export/verify/verify.ts';

/** What is to be checked. */
export type Asked = {
  readonly file: Uint8Array;
  readonly issued: Uint8Array | null;
  /** Empty where none was given. */
  readonly password: string;
};

/** What a check comes to. */
export type Checked = {
  readonly verification: Verification;
  readonly edition: FileFigures['edition'];
  readonly figures: Figures | null;
  /** Whose they are: of the issued file where the other has none. */
  readonly figuresOf: 'file' | 'issued';
};
