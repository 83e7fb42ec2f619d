import { startOf } from '../../domain/calendar/term.ts';
import type { Results } from '../../domain/compute.ts';
import type { Warning } from '../../domain/consequences/warning.ts';
import { modelOn } from '../../domain/costs/cost-book.ts';
import { recordedFindings } from '../stress/recorded-findings.ts';
import { recordedMoves } from '../stress/recorded-moves.ts';
import { providerNotices } from './provider-notices.ts';

/** By provider, in small letters: what the lines that its models serve are charged, each month by the model of its first day. */
function chargedByProvider({ lines, book, term, costs }: Results): ReadonlyMap<string, bigint> {
  const providers = new Map<string, string>(
    (costs?.models ?? []).map(({ id, provider }) => [id, (provider ?? '').toLowerCase()]),
  );
  const charged = new Map<string, bigint>();
  for (const { line, charges } of lines) {
    const served = (line.servedBy ?? []).filter(({ sharePercent }) => Number(sharePercent) > 0);
    charges.forEach((charge, index) => {
      const own = new Set(
        served.map(({ model }) => {
          const found = modelOn(book, model, startOf(term, index + 1));
          return found.ok ? (providers.get(found.value) ?? '') : '';
        }),
      );
      for (const provider of own) charged.set(provider, (charged.get(provider) ?? 0n) + charge);
    });
  }
  return charged;
}

/** A notice before a model ends that is longer than what its provider promises everybody. */
function longNotices(results: Results): readonly Warning[] {
  const noticeDays = results.quote.deprecation?.noticeDays;
  if (noticeDays === undefined) return [];
  return [...chargedByProvider(results)].flatMap(([provider, charged]): readonly Warning[] => {
    const providerDays = providerNotices.get(provider);
    if (providerDays === undefined || providerDays >= noticeDays) return [];
    return [{ path: ['deprecation', 'noticeDays'], code: 'notice-past-provider', provider, noticeDays, providerDays, charged }];
  });
}

/** What the record says of the terms as they are written: of past prices, and of what providers promise. */
export function recordWarnings(results: Results): readonly Warning[] {
  const { quote, costs, knownOn } = results;
  const findings =
    costs === undefined
      ? []
      : recordedFindings({ quote, costs, stress: { schema: 'quotewright.stress/1' }, recorded: recordedMoves, seed: 1, knownOn });
  return [...findings, ...longNotices(results)];
}
