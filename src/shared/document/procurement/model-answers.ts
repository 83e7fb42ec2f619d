import { ModelId } from '../../domain/terms/line.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { pricesOn } from '../../domain/costs/cost-book.ts';
import { addDays } from '../../domain/values/date.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { ratio, rounded } from '../../domain/values/exact.ts';
import { listText } from '../../text/phrase.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, moneyIn, percentIn } from '../assembly/assembly.ts';
import type { Answer } from './answer.ts';
import { otherwise } from './otherwise.ts';
import { exampleDay } from './example-day.ts';

/** The contract month that an example begins in. */
const exampleMonth = 5;

/** Notice of another model, and of the end of one. */
export function modelNotice(assembly: Assembly, { notice: words, days }: ProcurementWords): Answer {
  const { substitution, deprecation } = assembly.quote;
  if (substitution === undefined && deprecation === undefined)
    return { ask: 'model-notice', verdict: 'no', clauses: [], says: [words.none], worked: null };
  const noticeDays = substitution?.noticeDays ?? null;
  const told = exampleDay(assembly, exampleMonth);
  const { language, modelName } = assembly.wording;
  const approved = substitution?.approvedModels;
  const replaced =
    substitution === undefined
      ? []
      : [
          noticeDays === null || noticeDays === 0 ? words.before : words.days(days(noticeDays)),
          ...(approved === undefined
            ? []
            : [approved.length === 0 ? words.consent : words.approved(listText(approved.map(modelName), 'and', language))]),
          ...(substitution.qualityFloorPercent === undefined
            ? []
            : [words.quality(percentIn(assembly, ratio(substitution.qualityFloorPercent)))]),
        ];
  const isYes = noticeDays !== null && noticeDays > 0;
  return {
    ask: 'model-notice',
    verdict: isYes ? 'yes' : 'partly',
    clauses: [
      ...(substitution === undefined ? [] : [['substitution', null] as const]),
      ...(deprecation === undefined ? [] : [['deprecation', null] as const]),
    ],
    says: [...replaced, ...(deprecation === undefined ? [] : [words.ends(days(deprecation.noticeDays))])],
    worked: isYes ? words.worked(dateIn(assembly, told), dateIn(assembly, addDays(told, noticeDays))) : null,
  };
}

const pricePlaces = 9;

/** A model that follows in a slot of the index on a day: the price of the one before, and 1.35 times the tokens. Null without a slot. */
function successorOf({ results, quote }: Assembly, on: string): ScenarioEvent | null {
  const named = new Set<string>((quote.adaptivePricing?.index ?? []).map(({ model }) => model));
  const slot = results.costs?.slots?.find(({ id }) => named.has(id));
  const found = slot === undefined ? null : pricesOn(results.book, slot.id, on);
  if (slot === undefined || found === null || !found.ok) return null;
  const id = ModelId.parse(`${slot.id}-successor`);
  const price = (value: typeof found.value.input): string => trimmed(rounded(value, pricePlaces), pricePlaces);
  return {
    type: 'new_model',
    on,
    model: id,
    name: id,
    provider: slot.id,
    inputPerMillion: price(found.value.input),
    outputPerMillion: price(found.value.output),
    slot: ModelId.parse(slot.id),
    tokenFactor: { input: '1.35', output: '1.35' },
  };
}

function workedSuccessor(assembly: Assembly, words: ProcurementWords['successor']): string {
  const on = exampleDay(assembly, exampleMonth);
  const before = assembly.results.totals.expectedValue;
  const event = successorOf(assembly, on);
  const under = event === null ? null : otherwise(assembly, [event]);
  const after = under?.totals.expectedValue ?? before;
  return after === before
    ? words.workedSame(dateIn(assembly, on), moneyIn(assembly, before))
    : words.worked(dateIn(assembly, on), moneyIn(assembly, after), moneyIn(assembly, before));
}

/** What follows a model that ends or is replaced, and at which price. */
export function successor(assembly: Assembly, { successor: words, days }: ProcurementWords): Answer {
  const { substitution, deprecation, adaptivePricing } = assembly.quote;
  if (substitution === undefined && deprecation === undefined)
    return { ask: 'successor', verdict: 'no', clauses: [], says: [words.none], worked: null };
  const isNeutral = substitution?.priceNeutral === true;
  const byIndex = adaptivePricing?.increase?.mechanism === 'automatic' && readSlots(assembly).length > 0;
  return {
    ask: 'successor',
    verdict: isNeutral && !byIndex ? 'yes' : 'partly',
    clauses: [
      ...(substitution === undefined ? [] : [['substitution', null] as const]),
      ...(deprecation === undefined ? [] : [['deprecation', null] as const]),
    ],
    says: [
      ...(substitution === undefined ? [] : [byIndex ? words.byIndex : isNeutral ? words.neutral : words.unchanged]),
      ...(deprecation === undefined ? [] : [words.ends(days(deprecation.noticeDays))]),
      ...(deprecation?.parallelDays === undefined || deprecation.parallelDays === 0
        ? []
        : [words.parallel(days(deprecation.parallelDays))]),
    ],
    worked: substitution === undefined ? null : workedSuccessor(assembly, words),
  };
}

/** The slots that the index reads: the price of a new model in one of them counts there. */
function readSlots({ results: { costs }, quote }: Assembly): readonly { readonly id: string }[] {
  const named = new Set<string>((quote.adaptivePricing?.index ?? []).map(({ model }) => model));
  return (costs?.slots ?? []).filter(({ id }) => named.has(id));
}
