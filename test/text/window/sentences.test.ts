// What the window says of problems, warnings and clauses, in both languages: the same values, in other words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Warning } from '../../../src/shared/domain/consequences/warning.ts';
import type { Reason } from '../../../src/shared/domain/document/problem.ts';
import type { ClauseFault } from '../../../src/shared/clauses/language/clause-problem.ts';
import { guardedFields } from '../../../src/shared/guardrails/guarded-field.ts';
import type { Need } from '../../../src/shared/guardrails/needs.ts';
import type { WindowWords } from '../../../src/shared/text/window/words.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

const english = windowWords('en');
const german = windowWords('de');
const source = (path: string): string => readFileSync(join(import.meta.dirname, '../../../src/shared', path), 'utf8');

/** The members of a union as its source names them: the text of the type that has this discriminant. */
function membersOf(text: string, discriminant: string): readonly { readonly name: string; readonly members: string }[] {
  return text
    .split(/\n {2}\| /)
    .flatMap((part) =>
      [...part.matchAll(new RegExp(`readonly ${discriminant}:((?:\\s*\\|?\\s*'[^']+')+)`, 'g'))].flatMap((found) =>
        [...(found[1] ?? '').matchAll(/'([^']+)'/g)].map((name) => ({ name: name[1] ?? '', members: part })),
      ),
    );
}

/** A value of each member, by its type: what a sentence leaves out of it is seen. */
function sample(members: string, discriminant: string, name: string): Readonly<Record<string, unknown>> {
  const fields = [...members.matchAll(/readonly (\w+)\??: ([^;}\n]+)/g)].filter(([, field]) => field !== discriminant);
  const values = fields.map(([, field = '', type = ''], index) => {
    const digits = String(11 + index * 12);
    if (/^[Oo]n$|[Dd]ate$/.test(field)) return [field, `2027-0${index + 2}-0${index + 3}`] as const;
    const [literal] = /(?<=')[^']+(?=')/.exec(type) ?? [];
    if (literal !== undefined) return [field, literal] as const;
    if (type.includes('bigint')) return [field, BigInt(digits)] as const;
    if (type.includes('string[]')) return [field, [digits]] as const;
    return [field, type.includes('number') ? Number(digits) : digits] as const;
  });
  return { ...Object.fromEntries(values), [discriminant]: name };
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).toSorted().join(' ');

/** The sentences that are alike in both languages, or say other numbers than the English. */
function wrong(pairs: readonly (readonly [name: string, english: string, german: string])[]): readonly unknown[] {
  return pairs.filter(([, one, other]) => {
    const dates = (text: string): string => text.replaceAll(/\b2027-0(\d)-0(\d)\b/g, '$2 $1 2027');
    const named = (text: string): string =>
      text
        .replaceAll(/(\d)\.?\u00A0Feb(?:ruary)?\.?\u00A0/g, '$1 2 ')
        .replaceAll(/(\d)\.?\u00A0(?:March|Mar|März)\.?\u00A0/g, '$1 3 ')
        .replaceAll(/(\d)\.?\u00A0Apr(?:il)?\.?\u00A0/g, '$1 4 ')
        .replaceAll(/(\d)\.?\u00A0(?:May|Mai)\.?\u00A0/g, '$1 5 ');
    const numbers = (text: string): string => numbersIn(named(dates(text)).replaceAll('\u00A0', ' '));
    return one === other || numbers(one) !== numbers(other) || /undefined|\[object/.test(other);
  });
}

test('every problem has its sentence in both languages, at the field and in the list', () => {
  const reasons = membersOf(source('domain/document/problem.ts'), 'code');
  expect(reasons.length).toBeGreaterThan(65);
  const pairs = reasons.flatMap(({ name, members }) => {
    // Its type is read from the source above, member by member.
    const reason = sample(members, 'code', name) as unknown as Reason;
    const told = (words: WindowWords) => [
      words.sentences.fieldSentence(reason),
      words.sentences.problemLine({ path: ['lines', 0], reason }),
    ];
    const [field = '', line = ''] = told(english);
    const [germanField = '', germanLine = ''] = told(german);
    return [
      [`${name} at the field`, field, germanField],
      [name, line, germanLine],
    ] as const;
  });
  // At a field, German gives one way more to write a date.
  expect(wrong(pairs.filter(([name]) => name !== 'no-such-date at the field'))).toEqual([]);
});

test('every warning says what happens and what to change, with the same amounts in both languages', () => {
  const warnings = membersOf(source('domain/consequences/warning.ts'), 'code');
  expect(warnings.length).toBeGreaterThan(15);
  const pairs = warnings.flatMap(({ name, members }) => {
    const warning = sample(members, 'code', name) as unknown as Warning;
    const one = english.sentences.warningText(warning, 'EUR');
    const other = german.sentences.warningText(warning, 'EUR');
    return [
      [name, one.happens, other.happens],
      [`${name}: change`, one.change, other.change],
    ] as const;
  });
  expect(wrong(pairs)).toEqual([]);
});

test('every fault of a clause has its sentence in both languages', () => {
  const faults = membersOf(source('clauses/language/clause-problem.ts').split('export type HeadFault')[0] ?? '', 'rule');
  expect(faults.length).toBeGreaterThan(30);
  const pairs = faults.flatMap(({ name, members }) => {
    if (name === 'head') return [];
    const abouts = [...(/about:((?:\s*\|?\s*'[^']+')+)/.exec(members)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      ([, about]) => about,
    );
    return (abouts.length === 0 ? [undefined] : abouts).map((about) => {
      const fault = { ...sample(members, 'rule', name), about } as unknown as ClauseFault;
      return [
        `${name} ${about ?? ''}`,
        english.sentences.clauseFaultSentence(fault),
        german.sentences.clauseFaultSentence(fault),
      ] as const;
    });
  });
  expect(wrong(pairs)).toEqual([]);
});

test('every guarded field is said in both languages, alone and with what was found', () => {
  const pairs = guardedFields.map((field) => {
    const limit = { kind: 'percent', percent: '30' } as const;
    const need: Need = { key: 'rule:a', approver: 'legal', field, comparison: 'more_than', limit, findings: [] };
    const found = { path: ['lines', 0], measured: { kind: 'percent', percent: '35.5' }, verdict: 'outside' } as const;
    return [field, english.sentences.findingText(need, found), german.sentences.findingText(need, found)] as const;
  });
  expect(wrong(pairs)).toEqual([]);
  expect(pairs.find(([field]) => field === 'lines.discountPercent')?.[2]).toBe(
    'der Rabatt einer Position ist 35,5\u00A0%, über 30\u00A0%',
  );
});

test('German sentences write numbers and dates as German does', () => {
  const { sentences } = german;
  expect(sentences.fieldSentence({ code: 'not-rising', above: '10000.5' })).toBe('Muss größer sein als 10.000,5');
  expect(sentences.fieldSentence({ code: 'after-start', startDate: '2027-03-01' })).toContain('1.\u00A0März\u00A02027');
  const warning: Warning = {
    code: 'commitment-above-forecast',
    path: ['commitments', 0],
    forfeited: 6_845_000n,
    committed: 9_000_000n,
  };
  expect(sentences.warningText(warning, 'EUR').happens).toBe(
    'Nach der Prognose verfallen EUR\u00A068.450,00 der Mindestabnahme von EUR\u00A090.000,00.',
  );
  expect(sentences.placeName(['lines', 0, 'charge', 'tiers', 1, 'unitPrice'], () => 'API-Aufrufe')).toBe(
    'API-Aufrufe, Stufe 2, Preis je Einheit',
  );
  expect(sentences.listText(['a', 'b', 'c'], 'or')).toBe('a, b oder c');
});
