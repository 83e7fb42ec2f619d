import type { ChargeDraft, LineDraft } from './line-kind.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import { isMetered, isUsage, kindOf } from './line-kind.ts';

/** A field of a line or its charge that another charge lacks. */
export type Dropped =
  | 'quantity'
  | 'tiers'
  | 'tierPeriod'
  | 'packageSize'
  | 'freeUnits'
  | 'percent'
  | 'creditsPerUnit'
  | 'price'
  | 'month'
  | 'every'
  | 'forecast'
  | 'quantityDecimals'
  | 'outcome'
  | 'servedBy'
  | 'otherCostPerUnit'
  | 'discountPercent'
  | 'annualUpliftPercent';

/** A field of a charge of any type. */
function part(charge: ChargeDraft, field: string): unknown {
  return Reflect.get(charge, field);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function firstTier(charge: ChargeDraft): Readonly<Record<string, unknown>> | undefined {
  const tiers = part(charge, 'tiers');
  return Array.isArray(tiers) ? tiers[0] : undefined;
}

/** The charge's representative price, of a unit, package or tier. */
function priceOf(charge: ChargeDraft): string | undefined {
  return (
    text(part(charge, 'unitPrice')) ??
    text(part(charge, 'price')) ??
    text(part(charge, 'packagePrice')) ??
    text(firstTier(charge)?.['unitPrice'])
  );
}

/** Leaves an absent value out: an empty field would be a problem to solve. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function chargeOf(kind: LineKind, before: LineDraft): Record<string, unknown> {
  const { charge, forecast } = before;
  const price = priceOf(charge);
  const flat = forecast?.type === 'flat' ? forecast.quantity : undefined;
  const tiers = part(charge, 'tiers') ?? [given({ upTo: null, unitPrice: price })];
  switch (kind) {
    case 'recurring':
      return given({
        type: 'recurring',
        unitPrice: price,
        every: part(charge, 'every') ?? 'month',
        quantity: part(charge, 'quantity') ?? flat ?? '1',
      });
    case 'one_time':
      return given({ type: 'one_time', price, month: part(charge, 'month') });
    case 'per_unit':
      return given({ type: 'usage', model: kind, unitPrice: price });
    case 'graduated':
      return given({ type: 'usage', model: kind, tiers, tierPeriod: part(charge, 'tierPeriod') });
    case 'volume':
      return given({ type: 'usage', model: kind, tiers });
    case 'package':
      return given({
        type: 'usage',
        model: kind,
        packageSize: part(charge, 'packageSize'),
        packagePrice: price,
        freeUnits: part(charge, 'freeUnits'),
      });
    case 'percentage':
      return given({ type: 'usage', model: kind, percent: part(charge, 'percent') });
    case 'credits':
      return given({ type: 'credits', creditsPerUnit: part(charge, 'creditsPerUnit') });
  }
}

const lineFields = [
  'forecast',
  'quantityDecimals',
  'outcome',
  'servedBy',
  'otherCostPerUnit',
  'discountPercent',
  'annualUpliftPercent',
] as const;

function fits(field: (typeof lineFields)[number], kind: LineKind): boolean {
  if (field === 'discountPercent') return kind !== 'credits';
  if (field === 'annualUpliftPercent') return kind === 'recurring' || isUsage(kind);
  return isMetered(kind);
}

const chargeFields = [
  'quantity',
  'tiers',
  'tierPeriod',
  'packageSize',
  'freeUnits',
  'percent',
  'creditsPerUnit',
  'month',
  'every',
] as const;

/** The line's forecast under the new charge: its former forecast, or the former quantity. */
function forecastOf(kind: LineKind, before: LineDraft): unknown {
  if (!isMetered(kind)) return undefined;
  const quantity = text(part(before.charge, 'quantity'));
  return before.forecast ?? given({ type: 'flat', quantity });
}

/** The line with another charge. It keeps the fields that fit and names the others, so that the window can tell them. */
export function withCharge(line: LineDraft, kind: LineKind): { readonly line: LineDraft; readonly dropped: readonly Dropped[] } {
  if (kind === kindOf(line)) return { line, dropped: [] };
  const charge = chargeOf(kind, line);
  const forecast = forecastOf(kind, line);
  const dropped: Dropped[] = [];
  const kept: Record<string, unknown> = { ...line, charge, forecast };
  for (const field of lineFields) {
    if (fits(field, kind)) continue;
    const isCarried = field === 'forecast' && kind === 'recurring' && line.forecast?.type === 'flat';
    if (line[field] !== undefined && !isCarried) dropped.push(field);
    kept[field] = undefined;
  }
  for (const field of chargeFields) {
    const isCarried = field === 'quantity' && isMetered(kind) && typeof part(line.charge, field) === 'string';
    const isSinglePrice =
      field === 'tiers' && Array.isArray(part(line.charge, field)) && (part(line.charge, field) as unknown[]).length === 1;
    if (part(line.charge, field) !== undefined && charge[field] === undefined && !isCarried && !isSinglePrice)
      dropped.push(field);
  }
  const hasPrice = ['unitPrice', 'price', 'packagePrice', 'tiers'].some((field) => charge[field] !== undefined);
  if (priceOf(line.charge) !== undefined && !hasPrice) dropped.push('price');
  // The present fields make a line of the kind. Missing ones are problems that the fields show.
  return { line: given(kept) as LineDraft, dropped };
}
