import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Problem, Read } from '../../../shared/domain/document/problem.ts';
import { textProblems } from '../../../shared/domain/document/written-text.ts';
import { undrawableTexts } from '../../../shared/document/undrawable-texts.ts';
import { readQuote } from '../../../shared/domain/reading/read.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { DraftFacts } from '../../storage/records/quote-records.ts';
import type { NamedCustomer } from '../../storage/records/customer-records.ts';
import type { Results } from '../../../shared/domain/compute.ts';
import { compute } from '../../../shared/domain/compute.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';

export type Priced = { readonly quote: Quote; readonly results: Results };

/** The quote of a draft with its results, or all problems that prevent them. */
export function priced(draft: DraftJson, costs: Costs | undefined): Read<Priced> {
  const quote = readQuote(draft);
  if (!quote.ok) return quote;
  const unwritable = [...textProblems(draft), ...undrawableTexts(draft)];
  if (unwritable.length > 0) return { ok: false, problems: unwritable };
  const results = compute({ quote: quote.value, costs });
  if (!results.ok) return results;
  return { ok: true, value: { quote: quote.value, results: results.value } };
}

// A draft may hold any value anywhere. The list shows values other than text as empty.
function textAt(value: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined,
    value,
  );
  return typeof found === 'string' ? found : '';
}

function textsIn(list: unknown, member: string): readonly string[] {
  return Array.isArray(list) ? list.map((item) => textAt(item, member)).filter((text) => text !== '') : [];
}

function customerOf(draft: DraftJson): NamedCustomer | null {
  const legalName = textAt(draft, 'customer', 'legalName').trim();
  return legalName === '' ? null : { legalName, party: canonicalJson(draft['customer']) };
}

/** The list's row for a draft, valid or not. Only a valid one has totals. */
export function draftFacts(draft: DraftJson, costs: Costs | undefined): DraftFacts & { readonly problems: readonly Problem[] } {
  const read = priced(draft, costs);
  const amount = (pick: (totals: Results['totals']) => bigint): string | null =>
    read.ok ? fixed(pick(read.value.results.totals), read.value.results.minor) : null;
  return {
    number: textAt(draft, 'number').trim(),
    title: textAt(draft, 'title').trim(),
    customer: customerOf(draft),
    currency: textAt(draft, 'currency'),
    lines: textsIn(draft['lines'], 'name'),
    clauses: textsIn(draft['clauses'], 'text'),
    committedValue: amount(({ committedValue }) => committedValue),
    expectedValue: amount(({ expectedValue }) => expectedValue),
    problemCount: read.ok ? 0 : read.problems.length,
    validUntil: textAt(draft, 'validUntil') || null,
    problems: read.ok ? [] : read.problems,
  };
}
