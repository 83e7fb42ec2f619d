import type { Path } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';

/** The names of fields of any member of a union. */
type FieldsOf<T> = T extends readonly unknown[] ? number : T extends object ? keyof T & string : never;
type Inside<T, K> = T extends readonly (infer Item)[]
  ? K extends number
    ? Item
    : never
  : T extends object
    ? K extends keyof T
      ? NonNullable<T[K]>
      : never
    : never;

/** A place in a draft. A field that the document lacks does not compile. */
export type Place<T> = {
  readonly path: Path;
  readonly key: string;
  at<K extends FieldsOf<T>>(field: K): Place<Inside<T, K>>;
};

function place<T>(path: Path): Place<T> {
  return { path, key: pathText(path), at: (field) => place([...path, field]) };
}

/** The draft itself. */
export const wholeDraft: Place<QuoteDraft> = place<QuoteDraft>([]);
