import { compute } from '../../../shared/domain/compute.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import { fixed } from '../../../shared/domain/values/decimal-text.ts';
import { readDraft } from './priced-draft.ts';

/** A draft as its JSON text, and lines that it would have in the place of its own, by their places. */
export type ChangedDraft = { readonly text: string; readonly lines: readonly (readonly [place: number, line: unknown])[] };

/** What a draft comes to: decimals in its currency, the margin in percent; null where it can't be priced. */
export type DraftWorth = { readonly expected: string; readonly margin: string | null } | null;
export type ChangedWorth = { readonly before: DraftWorth; readonly after: DraftWorth };

function worthOf(quote: Quote | null, costs: Costs | undefined): DraftWorth {
  const results = quote === null ? null : compute({ quote, costs });
  if (results?.ok !== true) return null;
  const { minor, totals } = results.value;
  const { expectedValue, grossMarginHundredths } = totals;
  return {
    expected: fixed(expectedValue, minor),
    margin: costs === undefined || grossMarginHundredths === null ? null : fixed(grossMarginHundredths, 2),
  };
}

/** A quote in which every term that stays is the object that it was: what was made of it is not made again. */
function withTermsOf(before: Quote, after: Quote, places: ReadonlySet<number>): Quote {
  return { ...before, lines: after.lines.map((line, at) => (places.has(at) ? line : (before.lines[at] ?? line))) };
}

function changedWorth({ text, lines }: ChangedDraft, costs: Costs | undefined): ChangedWorth {
  const draft = JSON.parse(text) as { readonly lines?: readonly unknown[] };
  const changes = new Map(lines);
  const changed = { ...draft, lines: (draft.lines ?? []).map((line, at) => (changes.has(at) ? changes.get(at) : line)) };
  const [before, after] = [readDraft(draft), readDraft(changed)];
  const [was, is] = [before.ok ? before.value : null, after.ok ? after.value : null];
  return {
    before: worthOf(was, costs),
    after: worthOf(was === null || is === null ? is : withTermsOf(was, is, new Set(changes.keys())), costs),
  };
}

/** What each draft comes to with its own lines, and with the others. */
export function changedDrafts(drafts: readonly ChangedDraft[], costs: Costs | undefined): readonly ChangedWorth[] {
  return drafts.map((draft) => changedWorth(draft, costs));
}
