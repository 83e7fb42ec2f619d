import type { Line } from '../../../../shared/domain/terms/line.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { oncePer } from '../../../../shared/domain/values/once-per.ts';
import type { z } from 'zod';

type LineDraft = z.input<typeof Line>;

const someone = { legalName: '–', address: ['–'], contact: { name: '–' } };

function named(name: unknown): string {
  return typeof name === 'string' && name.trim() !== '' ? name : '–';
}

/** Of the same line the same object, so that it is read once. */
const pricedLineOf = oncePer((line: LineDraft): LineDraft => {
  const { unit: _unit, outcome, ...rest } = line;
  return {
    ...rest,
    name: named(line.name),
    ...(outcome === undefined ? {} : { outcome: { acceptancePercent: outcome.acceptancePercent } }),
  };
});

/** The draft with stand-ins for the parts without money: names, parties, words. */
export function pricedPart(draft: QuoteDraft): QuoteDraft {
  const {
    validUntil: _until,
    effectiveDate: _effective,
    purchaseOrderNumber: _order,
    paymentTermsDays: _days,
    substitution: _substitution,
    ...rest
  } = draft;
  return {
    ...rest,
    number: named(draft.number),
    title: named(draft.title),
    seller: someone,
    customer: someone,
    lines: Array.isArray(draft.lines)
      ? draft.lines.map((line) => (typeof line === 'object' && line !== null ? pricedLineOf(line) : line))
      : draft.lines,
    ...(Array.isArray(draft.commitments)
      ? { commitments: draft.commitments.map((commitment) => ({ ...commitment, name: named(commitment.name) })) }
      : {}),
    ...(draft.credits === undefined ? {} : { credits: { ...draft.credits, name: named(draft.credits.name) } }),
  };
}
