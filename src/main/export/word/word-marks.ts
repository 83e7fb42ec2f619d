import type { Language } from '../../../shared/vocabulary/language.ts';
import { languages } from '../../../shared/vocabulary/language.ts';

/** What a Word file says of itself in its properties, by which a returned one is known again. */
export type WordMarks = {
  readonly number: string;
  readonly revision: number;
  /** `YYYY-MM-DD`. */
  readonly issueDate: string;
  readonly language: Language;
  /** SHA-256 of the contract's data, 64 hex digits. */
  readonly fingerprint: string;
};

const names = {
  number: 'QuotewrightNumber',
  revision: 'QuotewrightRevision',
  issueDate: 'QuotewrightIssueDate',
  language: 'QuotewrightLanguage',
  fingerprint: 'QuotewrightFingerprint',
} as const;

export function wordMarks(marks: WordMarks): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: names.number, value: marks.number },
    { name: names.revision, value: String(marks.revision) },
    { name: names.issueDate, value: marks.issueDate },
    { name: names.language, value: marks.language },
    { name: names.fingerprint, value: marks.fingerprint },
  ];
}

/** The marks among a file's properties by name; null if one is missing or invalid. */
export function readWordMarks(properties: ReadonlyMap<string, string>): WordMarks | null {
  const number = properties.get(names.number);
  const revision = Number(properties.get(names.revision));
  const issueDate = properties.get(names.issueDate) ?? '';
  const language = languages.find((each) => each === properties.get(names.language));
  const fingerprint = properties.get(names.fingerprint) ?? '';
  if (number === undefined || language === undefined || !Number.isSafeInteger(revision) || revision < 1) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issueDate) || !/^[0-9a-f]{64}$/.test(fingerprint)) return null;
  return { number, revision, issueDate, language, fingerprint };
}
