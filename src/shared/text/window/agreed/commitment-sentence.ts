import type { z } from 'zod';
import type { Commitment } from '../../../domain/terms/commitment.ts';
import type { AgreedWords } from './agreed-words.ts';
import type { DraftValues } from './draft-values.ts';
import { phraseOf } from './draft-values.ts';

type CommitmentDraft = z.input<typeof Commitment>;

/** "60,000 → 90,000 a year, quarterly in advance, overage −10%, true-up both ways". */
export function commitmentParts(terms: CommitmentDraft, words: AgreedWords, values: DraftValues): readonly string[] {
  const amounts = (Array.isArray(terms.amounts) ? terms.amounts : []).flatMap((amount) => values.number(amount) ?? []);
  const { overage, trueUp, minimum, shortfall } = terms;
  const billed = terms.payments === undefined ? [words.billing(terms.instalment ?? null, terms.billing === 'arrears')] : [];
  return [
    amounts.length === 0 ? words.noAmount : words.amountsPer(words.toAmounts(amounts), terms.period),
    ...billed,
    ...(terms.payments === undefined ? [] : [words.paidIn(String(terms.payments.length))]),
    ...(terms.discountBands === undefined ? [] : [words.bands(String(terms.discountBands.length))]),
    ...(minimum === undefined ? [] : phraseOf([values.number(minimum.amount)], (amount) => words.minimum(amount, minimum.every))),
    ...phraseOf([values.change(overage?.adjustPercent)], words.overage),
    ...(overage?.rate === 'list' ? [words.overageAtList] : []),
    ...phraseOf([values.number(overage?.monthlyCap)], words.monthlyCap),
    ...phraseOf([values.percent(terms.rollover?.percent)], words.rollover),
    ...phraseOf([values.percent(terms.carryForward?.percent)], words.carryForward),
    ...(shortfall === undefined || shortfall === 'invoice' ? [] : [words.shortfalls[shortfall]]),
    ...(terms.agreedAmounts ?? []).flatMap(({ amount, fromMonth }) =>
      phraseOf([values.number(amount), values.number(fromMonth)], words.agreedAmount),
    ),
    ...(trueUp === undefined ? [] : [words.trueUps[trueUp.direction ?? 'both']]),
  ];
}
