import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../src/main/export/contract/contract-document.ts';
import type { ShippedClause } from '../../src/main/export/shipped/shipped-library.ts';
import { defaultTemplate, shippedClauses, shippedTemplates } from '../../src/main/export/shipped/shipped-library.ts';
import type { ClauseBlock } from '../../src/shared/clauses/language/clause-text.ts';
import { caseValue } from '../../src/shared/clauses/terms/case-value.ts';
import type { At } from '../../src/shared/clauses/terms/deal-term.ts';
import { dealTerms } from '../../src/shared/clauses/terms/deal-terms.ts';
import { clauseBlocksIn, plainText } from '../../src/shared/document/tree/plain-text.ts';
import type { DocumentTree } from '../../src/shared/document/tree/tree.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import type { Language } from '../../src/shared/vocabulary/language.ts';
import { goldenSets } from './golden-sets.ts';

const folder = join(import.meta.dirname, 'golden');
const writing = process.env['WRITE_GOLDEN'] === '1';
const full = 3;

const sets: readonly { readonly name: string; readonly quote: Quote; readonly costs: Costs }[] = goldenSets.map((set) => {
  const quote = readQuote(JSON.parse(JSON.stringify(set.quote)) as unknown);
  const costs = readCosts(JSON.parse(JSON.stringify(set.costs)) as unknown);
  if (!quote.ok || !costs.ok) throw new Error(`${set.name}: ${JSON.stringify([quote, costs])}`);
  return { name: set.name, quote: quote.value, costs: costs.value };
});

/** The positions of each type, one contract for each of them: the preferred clauses, then the first fallbacks, and so on. */
function alternatives(type: string, language: Language): readonly ShippedClause[] {
  return shippedClauses().filter(({ head }) => head.type === type && head.language === language);
}

/** Of types that print a term of the deal's own, the alternative that does: a final contract of a deal with the term has it. */
const printing: Readonly<Record<string, string>> = { payment: 'payment-interest', liability: 'liability-multiple' };

const contracts = new Map<string, DocumentTree>();

/** The contract of a set in which the clause stands, beside others at the same place among their alternatives; final, so complete. */
function contractWith({ head }: ShippedClause, place: number): DocumentTree {
  const set = sets[place];
  if (set === undefined) throw new Error('no set');
  const types = defaultTemplate().sections.flatMap(({ clauses }) => clauses);
  const at = alternatives(head.type, head.language).findIndex(({ head: { id } }) => id === head.id);
  const isPrinted = set.quote.lateInterest !== undefined || set.quote.liability !== undefined;
  const key = `${head.language} ${place} ${at} ${isPrinted ? head.type : ''}`;
  const known = contracts.get(key);
  if (known !== undefined) return known;
  const clauses = types.flatMap((type) => {
    const all = alternatives(type, head.language);
    const own = isPrinted && type !== head.type ? all.find((each) => each.head.id === printing[type]) : undefined;
    const { id, version } = (own ?? all[at] ?? all[0])?.head ?? { id: type, version: 0 };
    return [{ id, version }];
  });
  const made = contractDocument({ quote: { ...set.quote, clauses }, costs: set.costs, kind: 'final', language: head.language });
  if (!made.ok) throw new Error(`${set.name}: ${JSON.stringify(made.problem)}`);
  contracts.set(key, made.tree);
  return made.tree;
}

/** The lines of the clause's file on which the cases stand that hold for the deal. */
function reached(blocks: readonly ClauseBlock[], quote: Quote, at: At): readonly number[] {
  return blocks.flatMap((block) => {
    const term = block.type === 'cases' ? dealTerms.get(block.path) : undefined;
    if (block.type !== 'cases' || term === undefined) return [];
    const value = caseValue(term, quote, at);
    const found = block.cases.find(({ values }) => values.some((one) => one.value === value));
    return found === undefined ? [] : [found.values[0]?.at.line ?? 0, ...reached(found.blocks, quote, at)];
  });
}

function reachedIn({ head, read }: ShippedClause, quote: Quote): readonly number[] {
  const { each, applies } = head;
  const places: readonly At[] = each === null ? [null] : (quote[each] ?? []).map((_, index) => ({ each, index }));
  const term = applies === null ? undefined : dealTerms.get(applies);
  return places
    .filter((at) => term === undefined || term.read(quote, at) !== undefined)
    .flatMap((at) => reached(read.blocks, quote, at));
}

function allCases(blocks: readonly ClauseBlock[]): readonly number[] {
  return blocks.flatMap((block) =>
    block.type === 'cases' ? block.cases.flatMap((one) => [one.values[0]?.at.line ?? 0, ...allCases(one.blocks)]) : [],
  );
}

/** The three full sets, and those others that reach a case which none before them does. */
function needed(clause: ShippedClause): { readonly places: readonly number[]; readonly seen: ReadonlySet<number> } {
  const seen = new Set<number>();
  const places = sets.flatMap(({ quote }, place) => {
    const found = reachedIn(clause, quote);
    const more = found.some((line) => !seen.has(line));
    if (place >= full && !more) return [];
    for (const line of found) seen.add(line);
    return [place];
  });
  return { places, seen };
}

function rendered(clause: ShippedClause): string {
  const { places } = needed(clause);
  const parts = places.map((place) => {
    const text = plainText(clauseBlocksIn(contractWith(clause, place), clause.head.type));
    return `=== ${sets[place]?.name ?? ''}\n\n${text === '' ? '(does not stand in this contract)' : text}\n`;
  });
  return parts.join('\n');
}

describe.each(['en', 'de'] as const)('golden renderings: %s', (language) => {
  const clauses = shippedClauses().filter(({ head }) => head.language === language);
  const fileOf = ({ head }: ShippedClause): string => join(folder, language, `${head.id}.txt`);

  test.each(clauses.map((clause) => [clause.head.id, clause] as const))('every case of %s is reached', (_, clause) => {
    expect([...needed(clause).seen].toSorted((a, b) => a - b)).toEqual(allCases(clause.read.blocks).toSorted((a, b) => a - b));
  });

  test.each(clauses.map((clause) => [clause.head.id, clause] as const))(
    '%s is rendered as before (rewrite with WRITE_GOLDEN=1)',
    (_, clause) => {
      const text = rendered(clause);
      if (writing) {
        mkdirSync(join(folder, language), { recursive: true });
        writeFileSync(fileOf(clause), text);
      }
      expect(text).toBe(readFileSync(fileOf(clause), 'utf8'));
      expect(text).not.toMatch(/\[…\]|undefined|NaN|\{\{|\}\}|\.\./);
      for (const paragraph of text.split('\n').filter((line) => /^\d{1,2}\.\d{1,2}\.\d{1,2} /.test(line)))
        expect(paragraph).not.toMatch(/ {2}| [,.;:]|^\S+ \p{Ll}|[^.:“”;]$/u);
    },
  );

  test('there is one rendering for each clause, and no other', () => {
    expect(readdirSync(join(folder, language)).toSorted()).toEqual(clauses.map(({ head }) => `${head.id}.txt`).toSorted());
  });
});

describe.each(shippedTemplates().map((template) => [template.id, template] as const))('the template %s', (_, template) => {
  test.each(['en', 'de'] as const)('makes a final contract of every set: %s', (language) => {
    for (const { name, quote, costs } of sets) {
      const made = contractDocument({ quote, costs, kind: 'final', language, template });
      expect([name, made.ok ? [] : made.problem]).toEqual([name, []]);
    }
  });
});
