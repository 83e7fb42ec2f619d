import { describe, expect, test } from 'vitest';
import { contractWords } from '../../src/shared/text/contract/contract-words.ts';
import { assemble } from '../../src/shared/document/assemble.ts';
import { assemblyOfData } from '../../src/shared/document/assembly/assembly.ts';
import type { ContractData } from '../../src/shared/document/data/contract-data.ts';
import { internalFigures } from '../../src/shared/document/parts/internal-part.ts';
import type { DocumentTree } from '../../src/shared/document/tree/tree.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import type { Language } from '../../src/shared/vocabulary/language.ts';
import { dataOf, example } from './sample-tree.ts';

type Json = Record<string, unknown>;

/** What a reader does not see, how blocks are told apart and what fields are called after; and how headings are counted. */
const unseen = new Set(['type', 'kind', 'id', 'to', 'style', 'level', 'field', 'number', 'language']);

/** Every text of a tree in its order; of a drawing, its labels; of a numbered paragraph, one text without the numbers of other sections. */
function texts(value: unknown, key = ''): readonly string[] {
  if (unseen.has(key)) return [];
  if (key === 'svg') return [...String(value).matchAll(/<text[^>]*>([^<]*)</g)].map(([, label]) => label ?? '');
  if (key === 'runs' && Array.isArray(value))
    return texts(value.map(({ text, to }: { text: string; to?: string }) => (to === undefined ? text : '§')).join(''));
  // The section where a figure is agreed is a place, and no number.
  if (typeof value === 'string') return [value.replaceAll('\u00A0', ' ').replaceAll(/§ \d+(?:\.\d+)*/g, '§')];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => texts(part, name));
}

function treeOf(data: ContractData): DocumentTree {
  const costs = readCosts(example('costs.json'));
  if (!costs.ok) throw new Error('no costs');
  const priced = compute({ quote: data.quote, costs: data.quote.currency === costs.value.currency ? costs.value : undefined });
  if (!priced.ok) throw new Error('not priced');
  return assemble(assemblyOfData(data), '12'.repeat(32), { kind: 'draft', internal: internalFigures(priced.value) });
}

/** The paragraphs in which terms are defined, in their order. */
function definedIn(data: ContractData): readonly string[] {
  const blocks = treeOf(data).parts.flatMap((part) => part.blocks);
  return blocks.flatMap((block) =>
    block.type === 'numbered' ? block.runs.filter(({ mark }) => mark === 'defined').map(() => block.number) : [],
  );
}

/** The words that the data brings along, the longest first: names, addresses, units, what an outcome is; no choice of a term. */
function dataTexts({ quote, prices, signers }: ContractData): readonly string[] {
  const found = texts([quote, prices, signers].map((part) => JSON.parse(JSON.stringify(part)) as unknown));
  const written = found.filter((text) => /\p{L}{2}/u.test(text) && !/^[a-z_]+$/.test(text));
  const units = quote.lines.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const models = [...(prices?.models ?? []), ...(prices?.slots ?? [])].map(({ id }) => id);
  return [...new Set([...written, ...units, ...models])].toSorted((one, other) => other.length - one.length);
}

function withoutData(text: string, data: readonly string[]): string {
  return data.reduce((rest, each) => rest.replaceAll(each, '§'), text);
}

const variants: readonly (readonly [name: string, sample: string, change: (quote: Json) => Json])[] = [
  ['support-desk', 'support-desk', (quote) => quote],
  ['credits', 'credits', (quote) => quote],
  ['forty-lines', 'forty-lines', (quote) => quote],
  [
    'every kind of price',
    'credits',
    (quote) => {
      const forecast = { type: 'flat', quantity: '1200' };
      const tiers = [
        { upTo: '500', unitPrice: '0.2' },
        { upTo: null, unitPrice: '0.125', flatFee: '10' },
      ];
      const charges = [
        { type: 'recurring', unitPrice: '12', every: 'month', quantity: [{ fromMonth: 3, quantity: '2' }] },
        { type: 'one_time', price: '900', month: 4 },
        { type: 'usage', model: 'per_unit', unitPrice: '0.04' },
        { type: 'usage', model: 'volume', tiers },
        { type: 'usage', model: 'graduated', tiers, tierPeriod: 'quarter' },
        { type: 'usage', model: 'graduated', tiers, tierPeriod: 'term' },
        { type: 'usage', model: 'package', packageSize: '100', packagePrice: '5' },
        { type: 'usage', model: 'percentage', percent: '1.5' },
      ];
      const lines = charges.map((charge, index) => ({
        id: `l${index}`,
        name: `Posten ${index}`,
        charge,
        discountPercent: [
          { fromMonth: 2, percent: '10' },
          { fromMonth: 3, percent: '12' },
          { fromMonth: 9, percent: '15' },
        ],
        ...(charge.type === 'usage' ? { forecast, outcome: { acceptancePercent: '90', disputeWindowDays: 1 } } : {}),
      }));
      return { ...quote, lines, credits: undefined };
    },
  ],
  [
    'a waived target by the month, and prices that are reviewed',
    'support-desk',
    (quote) => {
      const [first] = quote['commitments'] as Json[];
      const { decrease: _decrease, ...adaptive } = quote['adaptivePricing'] as Json;
      const target = { ...first, period: 'month', instalment: 'month', amounts: ['4000', '5000'], billing: 'arrears' };
      const waived = { ...target, shortfall: 'waive', rollover: undefined, trueUp: undefined, overage: undefined };
      const increase = { thresholdPercent: '15', comparison: 'at_least', mechanism: 'automatic', passThroughPercent: '45' };
      return {
        ...quote,
        commitments: [waived],
        adaptivePricing: { ...adaptive, effective: 'renewal', increase },
        substitution: undefined,
      };
    },
  ],
  [
    'one commitment over the term, unpaid shortfall, one line',
    'support-desk',
    (quote) => {
      const [first] = quote['commitments'] as Json[];
      const whole = { ...first, period: 'term', instalment: 'term', amounts: ['900000'], rollover: undefined, trueUp: undefined };
      return { ...quote, termMonths: 25, commitments: [{ ...whole, billing: 'arrears' }], adaptivePricing: undefined };
    },
  ],
];

/** What both languages write alike; every other word of the one is foreign in the other. */
const alike = new Set('an An in In negative so was Index Information Name Rate September November Support UN USD EUR'.split(' '));
/** Laws and bodies that both languages name by their abbreviations, and a noun of force majeure that is a German verb. */
for (const word of ['Abs', 'AWV', 'BGB', 'EU', 'HGB', 'UN', 'war']) alike.add(word);
/** Names that German takes as they are. */
const taken = ['(True-up)', '(Credits)', 'SHA-256', 'contract.json'];

const lettersOf = (text: string): readonly string[] => text.match(/\p{L}{2,}/gu) ?? [];

describe.each(variants)('the German contract: %s', (_, sample, change) => {
  const data = dataOf(sample, change);
  const germanData = dataOf(sample, change, example('costs.json'), 'de');
  const names = dataTexts(data);
  const english = texts(treeOf(data));
  const german = texts(treeOf(germanData));

  test('has no English word but in names, ids and what the quote says itself', () => {
    const foreign = new Set(english.flatMap((text) => lettersOf(withoutData(text, names))).filter((word) => !alike.has(word)));
    expect(foreign.size).toBeGreaterThan(50);
    const own = (text: string): readonly string[] => lettersOf(withoutData(text, [...taken, ...names]));
    const found = german.filter((text) => own(text).some((word) => foreign.has(word)));
    expect(found).toEqual([]);
  });

  test('says the same in the same places, with the same numbers and dates in German', () => {
    expect(german).toHaveLength(english.length);
    const told = (text: string, language: Language): readonly string[] => numbersIn(withoutData(text, names), language);
    const pairs = english.map((text, index) => ({ text, own: german[index] ?? '' }));
    expect(pairs.filter(({ text, own }) => String(told(own, 'de')) !== String(told(text, 'en')))).toEqual([]);
  });

  test('defines as many terms in the same sections', () => {
    const sections = definedIn(data);
    expect(sections.length).toBeGreaterThan(8);
    expect(definedIn(germanData)).toEqual(sections);
  });
});

const months = 'January February March April May June July August September October November December'.split(' ');
const monate = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

const iso = (year: string | undefined, month: number, day: string | undefined): string =>
  ` ${year}${String(month).padStart(2, '0')}${(day ?? '').padStart(2, '0')} `;

/** Numbers as plain decimals, dates as one number each, in the order of their digits: a sentence may turn them round. */
function numbersIn(text: string, language: Language): readonly string[] {
  const dated =
    language === 'en'
      ? text.replaceAll(/(\d{1,2}) ([A-Z][a-z]{2,}) (\d{4})/g, (whole, day: string, name: string, year: string) => {
          const month = months.findIndex((each) => each.startsWith(name));
          return month < 0 ? whole : iso(year, month + 1, day);
        })
      : text
          .replaceAll(/(\d{2})\.(\d{2})\.(\d{4})/g, (_whole, day: string, month: string, year: string) =>
            iso(year, Number(month), day),
          )
          .replaceAll(/(\d{1,2})\. (\p{L}+) (\d{4})/gu, (whole, day: string, name: string, year: string) => {
            const month = monate.indexOf(name);
            return month < 0 ? whole : iso(year, month + 1, day);
          });
  const pattern = language === 'en' ? /\d+(?:,\d{3})*(?:\.\d+)?/g : /\d+(?:\.\d{3})*(?:,\d+)?/g;
  const plain = (number: string): string =>
    language === 'en' ? number.replaceAll(',', '') : number.replaceAll('.', '').replace(',', '.');
  return (dated.match(pattern) ?? []).map(plain).toSorted();
}

test('a number in English format is found', () => {
  expect(numbersIn('1,234.50 on 31 Oct 2025', 'en')).toEqual(numbersIn('1.234,50 am 31. Oktober 2025', 'de'));
  expect(numbersIn('1,234.50', 'en')).not.toEqual(numbersIn('1,234.50', 'de'));
  expect(numbersIn('31 Oct 2025', 'en')).not.toEqual(numbersIn('31 Oct 2025', 'de'));
});

test('sentences read as German: counts, lists and cases', () => {
  const { annex, cover, keyTerms, order, charts, totals } = contractWords('de');
  expect(keyTerms.fromTo('1. März 2026', '31. März 2026', 1)).toContain('1\u00A0Monat');
  expect(keyTerms.fromTo('1. März 2026', '28. Februar 2029', 36)).toContain('36\u00A0Monate');
  expect(keyTerms.optionsMay(1)).toContain('1\u00A0Leistung zu');
  expect(keyTerms.optionsMay(2)).toContain('2\u00A0Leistungen zu');
  expect(cover.amounts.list(['a', 'b', 'c'])).toBe('a, b und c');
  expect(order.inMonths(1, 3)).toBe('Monate 1 bis 3');
  expect(charts.overageIn(['4'])).toContain('Mehrverbrauch: Monat 4.');
  expect(charts.overageIn(['4', '5'])).toContain('Mehrverbrauch: Monate 4 und 5.');
  expect(totals.times(1200, '2,50')).toBe('1.200\u00A0×\u00A02,50');
  expect(annex.alikeLines('A', 1)).toBe('A und 1\u00A0gleiche Leistung');
  expect(annex.alikeLines('A', 2)).toBe('A und 2\u00A0gleiche Leistungen');
});
