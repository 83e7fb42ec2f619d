// A line as the cells of a row: what each shows, how it is typed, and what a typed text makes of the line.
import { numberText } from '../../../../shared/text/number-format.ts';
import type { Language } from '../../../../shared/text/language.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import type { CellReading } from '../../../ui/grid/grid-column.ts';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import type { DecimalKind } from '../../../ui/typed/decimal-input.ts';
import { growthPhrase, growthTyped } from '../../../ui/typed/growth-phrase.ts';
import { numberTyped } from '../../../ui/typed/number-reading.ts';
import type { TypedStep } from '../../../ui/typed/step-phrase.ts';
import { stepsPhrase, stepsTyped } from '../../../ui/typed/step-phrase.ts';
import type { TypedTier } from '../../../ui/typed/tier-phrase.ts';
import { tiersPhrase, tiersShown, tiersTyped } from '../../../ui/typed/tier-phrase.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { withValueAt, valueAt } from '../draft/edit.ts';
import { withCharge } from '../edits/change-charge.ts';
import type { LineDraft } from '../edits/line-kind.ts';
import type { LineKind } from '../../../../shared/domain/terms/line-kind.ts';
import { isMetered, kindOf } from '../edits/line-kind.ts';
import { lineKinds } from '../../../../shared/domain/terms/line-kind.ts';
import { pricePath } from './line-summary.ts';

export type LineCell = 'name' | 'charge' | 'price' | 'quantity' | 'discount';

export type Spoken = { readonly words: WindowWords['line']; readonly language: Language };

/** What a typed text makes of a line; what it is understood as; and where it is no such value, what the line keeps of it all the same. */
export type TypedCell = CellReading & { readonly line: LineDraft | null };

const spans = ['month', 'quarter', 'year'] as const;

/** The charges by the words they are typed with. Recurring ones are named by their interval. */
export function chargeWords({ words }: Spoken): readonly string[] {
  return [...spans.map((span) => words.everyNames[span]), ...lineKinds.slice(1).map((kind) => words.typedKinds[kind])];
}

function chargeNamed(typed: string, spoken: Spoken): { readonly kind: LineKind; readonly every?: string } | null {
  const text = typed.trim().toLowerCase();
  const index = chargeWords(spoken).findIndex((word) => word.toLowerCase().startsWith(text));
  if (text === '') return null;
  if (index < 0) {
    const kind = lineKinds.find((each) => spoken.words.kinds[each].toLowerCase().startsWith(text) || each === text);
    return kind === undefined ? null : { kind };
  }
  const span = spans[index];
  if (span !== undefined) return { kind: 'recurring', every: span };
  const kind = lineKinds[index - spans.length + 1];
  return kind === undefined ? null : { kind };
}

function asText(value: unknown, language: Language): string {
  if (typeof value !== 'string') return '';
  return isCanonicalDecimal(value) ? numberText(value, language).replace('\u2212', '-') : value;
}

function tiersOf(line: LineDraft): readonly TypedTier[] {
  const tiers: unknown = 'tiers' in line.charge ? line.charge.tiers : [];
  if (!Array.isArray(tiers)) return [];
  return tiers.filter((tier): tier is TypedTier => typeof tier === 'object' && tier !== null);
}

function isWhole(tiers: readonly TypedTier[]): boolean {
  return tiers.every(
    ({ upTo, unitPrice }) =>
      typeof unitPrice === 'string' &&
      isCanonicalDecimal(unitPrice) &&
      (upTo === null || (typeof upTo === 'string' && isCanonicalDecimal(upTo))),
  );
}

function stepsOf(value: unknown, field: 'quantity' | 'percent'): readonly TypedStep[] | null {
  if (!Array.isArray(value)) return null;
  const steps = value.map((step: unknown): TypedStep | null => {
    const [fromMonth, of] = [valueAt(step, ['fromMonth']), valueAt(step, [field])];
    return typeof fromMonth === 'number' && typeof of === 'string' && isCanonicalDecimal(of) ? { fromMonth, value: of } : null;
  });
  return steps.every((step) => step !== null) ? steps : null;
}

/** A forecast by month as the steps it takes, if those are few. */
function monthlySteps(quantities: readonly unknown[]): readonly TypedStep[] | null {
  const steps: TypedStep[] = [];
  for (const [index, value] of quantities.entries()) {
    if (typeof value !== 'string' || !isCanonicalDecimal(value)) return null;
    if (steps.at(-1)?.value !== value) steps.push({ fromMonth: index + 1, value });
  }
  return steps.length <= 4 ? steps : null;
}

function quantityText(line: LineDraft, { words, language }: Spoken): string {
  const { charge, forecast } = line;
  if (charge.type === 'one_time') return '';
  if (charge.type === 'recurring') {
    if (!Array.isArray(charge.quantity)) return asText(charge.quantity, language);
    const steps = stepsOf(charge.quantity, 'quantity');
    return steps === null ? words.stepCount(charge.quantity.length) : stepsPhrase(steps, language);
  }
  switch (forecast?.type) {
    case undefined:
      return '';
    case 'flat':
      return asText(forecast.quantity, language);
    case 'growth': {
      const { start, monthlyPercent } = forecast;
      const isReadable = isCanonicalDecimal(start ?? '') && isCanonicalDecimal(monthlyPercent ?? '');
      return isReadable ? growthPhrase({ start, monthlyPercent }, language) : `${start ?? ''} ${monthlyPercent ?? ''} %`;
    }
    case 'monthly': {
      const quantities = Array.isArray(forecast.quantities) ? forecast.quantities : [];
      const steps = monthlySteps(quantities);
      return steps === null ? words.monthCount(quantities.length) : stepsPhrase(steps, language);
    }
  }
}

/** As a reader sees it. */
export function shownIn(line: LineDraft, cell: LineCell, spoken: Spoken): string {
  const { words, language } = spoken;
  switch (cell) {
    case 'name':
      return typeof line.name === 'string' ? line.name : '';
    case 'charge':
      return line.charge.type === 'recurring' ? (words.everyNames[line.charge.every] ?? '') : words.typedKinds[kindOf(line)];
    case 'price': {
      const path = pricePath(line);
      if (path !== null) {
        const text = asText(valueAt(line.charge, [path]), language);
        return path === 'percent' && text !== '' ? `${text} %` : text;
      }
      const tiers = tiersOf(line);
      return isWhole(tiers) ? tiersShown(tiers, language) : words.tierCount(tiers.length);
    }
    case 'quantity':
      return quantityText(line, spoken);
    case 'discount': {
      const value: unknown = line.discountPercent;
      const steps = stepsOf(value, 'percent');
      if (steps !== null) return stepsPhrase(steps, language);
      return Array.isArray(value) ? words.phaseCount(value.length) : asText(value, language);
    }
  }
}

/** As it is edited and copied: tiers with their limits. */
export function writtenIn(line: LineDraft, cell: LineCell, spoken: Spoken): string {
  if (cell === 'price' && pricePath(line) === null) {
    const tiers = tiersOf(line);
    if (isWhole(tiers)) return tiersPhrase(tiers, spoken.language);
  }
  return shownIn(line, cell, spoken);
}

/** Where a cell has one value. */
export function placeIn(line: LineDraft, cell: LineCell): Path {
  switch (cell) {
    case 'name':
      return ['name'];
    case 'charge':
      return ['charge'];
    case 'price':
      return ['charge', pricePath(line) ?? 'tiers'];
    case 'quantity':
      if (line.charge.type === 'recurring') return ['charge', 'quantity'];
      return line.forecast?.type === 'flat' || line.forecast === undefined ? ['forecast', 'quantity'] : ['forecast'];
    case 'discount':
      return ['discountPercent'];
  }
}

/** The one decimal of a cell; null where it has none or several. */
export function decimalIn(line: LineDraft, cell: LineCell): string | null {
  const value = cell === 'name' || cell === 'charge' ? null : valueAt(line, placeIn(line, cell));
  return typeof value === 'string' && isCanonicalDecimal(value) ? value : null;
}

/** A cell that this charge has no value for. */
export function isFixedIn(line: LineDraft, cell: LineCell): boolean {
  if (cell === 'quantity') return line.charge.type === 'one_time';
  return cell === 'discount' && line.charge.type === 'credits';
}

function withPart(line: LineDraft, path: Path, value: unknown): LineDraft {
  // A draft holds typed values of any type: `readQuote` decides whether they make a line.
  return withValueAt(line, path, value) as LineDraft;
}

/** Formulas are text: what is before them in a sheet is not here. */
function isFormula(text: string): boolean {
  return text.trim().startsWith('=');
}

function priceTyped(line: LineDraft, text: string, spoken: Spoken): TypedCell {
  const { words, language } = spoken;
  const path = pricePath(line);
  const kind: DecimalKind = path === 'percent' ? 'percent' : path === 'creditsPerUnit' ? 'quantity' : 'money';
  const present = path === null ? null : valueAt(line.charge, [path]);
  const list = typeof present === 'string' && isCanonicalDecimal(present) ? present : null;
  const number = path === null ? null : numberTyped(text, kind, language, list);
  if (path !== null && number !== null) {
    return numberCell(number, withPart(line, ['charge', path], number.value), language);
  }
  const tiers = tiersTyped(text, tiersOf(line), language);
  // A tiered phrase makes a tiered charge; one price alone is none.
  if (tiers !== null && (path === null || tiers.length > 1)) {
    const tiered = path === null ? line : withCharge(line, 'graduated').line;
    return { ok: true, understood: tiersPhrase(tiers, language), line: withPart(tiered, ['charge', 'tiers'], tiers) };
  }
  const isHalf = path === null || /;|\b(?:at|first|zu|ersten?|bis)\b/i.test(text);
  return {
    ok: false,
    sentence: isFormula(text) ? words.formulaIsText : isHalf ? words.howTiers : words.howPrice,
    line: isHalf ? null : withPart(line, ['charge', path], text.trim()),
  };
}

function numberCell(
  number: { value: string; understood: string | null; other: string | null },
  line: LineDraft,
  language: Language,
): TypedCell {
  const other =
    number.other === null
      ? {}
      : { other: { understood: numberText(number.other, language), text: numberText(number.other, language) } };
  return { ok: true, understood: number.understood, line, ...other };
}

function monthlyOf(steps: readonly TypedStep[]): readonly string[] {
  const months: string[] = [];
  for (const [index, { fromMonth, value }] of steps.entries()) {
    const from = months.length;
    for (let month = from; month < fromMonth - 1; month += 1) months.push(steps[index - 1]?.value ?? '0');
    months.push(value);
  }
  return months;
}

/** Months of the longest term, so that a phrase makes no endless list. */
const mostMonths = 120;

function quantityTyped(line: LineDraft, text: string, { words, language }: Spoken): TypedCell {
  const isRecurring = line.charge.type === 'recurring';
  // "80k +6 %" grows by it each month; of a fee it is a calculation.
  const growth = isRecurring ? null : growthTyped(text, language);
  const number = growth === null ? numberTyped(text, 'quantity', language) : null;
  if (number !== null) {
    return numberCell(
      number,
      isRecurring
        ? withPart(line, ['charge', 'quantity'], number.value)
        : withPart(line, ['forecast'], { type: 'flat', quantity: number.value }),
      language,
    );
  }
  if (growth !== null) {
    return {
      ok: true,
      understood: words.growsFrom(growthPhrase(growth, language)),
      line: withPart(line, ['forecast'], { type: 'growth', ...growth }),
    };
  }
  const steps = stepsTyped(text, 'quantity', language);
  if (steps !== null && (steps.at(-1)?.fromMonth ?? 1) <= mostMonths) {
    const value = isRecurring
      ? withPart(
          line,
          ['charge', 'quantity'],
          steps.map(({ fromMonth, value: quantity }) => ({ fromMonth, quantity })),
        )
      : withPart(line, ['forecast'], { type: 'monthly', quantities: monthlyOf(steps) });
    return { ok: true, understood: stepsPhrase(steps, language), line: value };
  }
  const kept = isRecurring
    ? withPart(line, ['charge', 'quantity'], text.trim())
    : withPart(line, ['forecast'], { type: 'flat', quantity: text.trim() });
  return {
    ok: false,
    sentence: isFormula(text) ? words.formulaIsText : isRecurring ? words.howQuantity : words.howForecast,
    line: kept,
  };
}

function discountTyped(line: LineDraft, text: string, { words, language }: Spoken): TypedCell {
  const number = numberTyped(text, 'percent', language);
  if (number !== null) return numberCell(number, withPart(line, ['discountPercent'], number.value), language);
  const steps = stepsTyped(text, 'percent', language);
  if (steps === null) {
    return {
      ok: false,
      sentence: isFormula(text) ? words.formulaIsText : words.howDiscount,
      line: withPart(line, ['discountPercent'], text.trim()),
    };
  }
  const phases = steps.map(({ fromMonth, value: percent }) => ({ fromMonth, percent }));
  return { ok: true, understood: stepsPhrase(steps, language), line: withPart(line, ['discountPercent'], phases) };
}

/** What a text makes of a line in one of its cells. An empty one takes the value away. */
export function typedIn(line: LineDraft, cell: LineCell, text: string, spoken: Spoken): TypedCell {
  if (text.trim() === '') {
    if (cell === 'charge') return { ok: true, understood: null, line };
    const path = cell === 'quantity' && isMetered(kindOf(line)) ? (['forecast'] as const) : placeIn(line, cell);
    const isOpenTier = path.at(-1) === 'tiers';
    return { ok: true, understood: null, line: withPart(line, path, isOpenTier ? [{ upTo: null }] : undefined) };
  }
  switch (cell) {
    case 'name':
      return {
        ok: true,
        understood: isFormula(text) ? spoken.words.formulaIsText : null,
        line: withPart(line, ['name'], text.trim()),
      };
    case 'charge': {
      const named = chargeNamed(text, spoken);
      if (named === null) return { ok: false, sentence: spoken.words.howCharge(chargeWords(spoken).join(', ')), line: null };
      const changed = withCharge(line, named.kind).line;
      const next = named.every === undefined ? changed : withPart(changed, ['charge', 'every'], named.every);
      return { ok: true, understood: shownIn(next, 'charge', spoken), line: next };
    }
    case 'price':
      return priceTyped(line, text, spoken);
    case 'quantity':
      return quantityTyped(line, text, spoken);
    case 'discount':
      return discountTyped(line, text, spoken);
  }
}
