import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { DraftFacts, DraftTexts } from '../../storage/records/quote-records.ts';
import type { NamedCustomer } from '../../storage/records/customer-records.ts';
import type { DraftPrice } from '../../export/evaluation/draft-price.ts';
import { draftPrice } from '../../export/evaluation/draft-price.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';

// A draft may hold any value anywhere. The list shows values other than text as empty.
export function textAt(value: unknown, ...path: readonly string[]): string {
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

/** What a draft says of itself, valid or not: what the list shows and the search finds, without what it comes to. */
export function draftTexts(draft: DraftJson): DraftTexts {
  return {
    number: textAt(draft, 'number').trim(),
    title: textAt(draft, 'title').trim(),
    customer: customerOf(draft),
    lines: textsIn(draft['lines'], 'name'),
    clauses: textsIn(draft['clauses'], 'text'),
    validUntil: textAt(draft, 'validUntil') || null,
  };
}

/** The list's row for a draft. Only a valid one has totals; `price` is null where nobody waited for it. */
export function listedFacts(draft: DraftJson, price: Read<DraftPrice> | null): DraftFacts {
  const amount = (pick: (price: DraftPrice) => bigint): string | null =>
    price?.ok === true ? fixed(pick(price.value), price.value.minor) : null;
  return {
    ...draftTexts(draft),
    currency: textAt(draft, 'currency'),
    committedValue: amount(({ committedValue }) => committedValue),
    expectedValue: amount(({ expectedValue }) => expectedValue),
    problemCount: price === null || price.ok ? 0 : price.problems.length,
  };
}

/** The same of a draft that is priced here and now. */
export function draftFacts(draft: DraftJson, costs: Costs | undefined): DraftFacts {
  return listedFacts(draft, draftPrice(canonicalJson(draft), costs));
}
