import type { Language } from '../../../shared/text/language.ts';
import type { ContentsColumns } from './contents.ts';
import type { Brand } from '../brand/brand.ts';

/** How blocks are set, wherever they are on the page. */
export type Setting = {
  readonly language: Language;
  /** Of the text, in points. */
  readonly width: number;
  /** Whether it runs through columns: smaller, its numbers before the first word. */
  readonly inColumns: boolean;
  readonly fields: boolean;
  readonly contents: ContentsColumns;
  readonly brand: Brand;
  /** Whose brand it is. */
  readonly seller: string;
};
