import { z } from 'zod';
import { decimalMarks } from '../../vocabulary/decimal-mark.ts';
import { languages } from '../../vocabulary/language.ts';

/** A call without input takes `{}`. */
export const Nothing = z.strictObject({});

/** A moment as ISO 8601 in UTC with milliseconds: `2026-11-22T09:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 });

/** SHA-256 as 64 hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How often a draft was saved, from 0. */
export const SaveCount = z.int().min(0);

/** The language that a contract is written in; English where left out. */
export const DocumentLanguage = z.enum(languages).optional();

/** How the numbers of a table are written. */
export const WrittenDecimals = z.enum(decimalMarks);

/** A file that was written, at the path the user chose. */
export const SavedFile = z.strictObject({ file: z.string(), bytes: z.int().min(0), sha256: Sha256 });
export type SavedFile = z.output<typeof SavedFile>;
