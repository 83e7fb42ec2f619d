import type { StopSignal } from '../../../shared/calls/handlers.ts';
import { setImmediate as betweenCalls } from 'node:timers/promises';
import type { Read } from '../../../shared/domain/document/problem.ts';
import type { Actuals } from '../../../shared/domain/terms/actuals.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import type { ChangedDraft, ChangedWorth } from '../../export/evaluation/changed-drafts.ts';
import type { ComparedDraft, ComparedDrafts } from '../../export/evaluation/compared-drafts.ts';
import type { DraftPrice } from '../../export/evaluation/draft-price.ts';
import type { JudgedDraft, Judging } from '../../export/evaluation/judged-draft.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';
import type { Environment } from './environment.ts';

/**
 * The longest JSON text of a draft that is evaluated at once, in characters: a deal of some hundred lines, in a tenth of a second. What an
 * evaluation takes is in proportion to the length of what it evaluates; a longer one is evaluated in the worker, within its limits.
 */
const atOnce = 50_000;

/** Answers of the worker that are kept: a transaction asks again for what was asked before it, and must not wait for it. */
const mostKept = 8;

/** What evaluates in this process: code that loads with the first evaluation, as a list of quotes needs none. */
const here = () => import('./evaluated-here.ts');

/** Every evaluation of the services. None blocks the process for long. */
export type Evaluations = {
  readonly price: (text: string, costs: Costs | undefined) => Promise<Read<DraftPrice>>;
  /** What each of many drafts comes to before and after a change of its lines. Half of them are worked out in the worker. */
  readonly change: (drafts: readonly ChangedDraft[], costs: Costs | undefined) => Promise<readonly ChangedWorth[]>;
  /** With a signal it is stopped where that aborts, and shared with nobody. */
  readonly judge: (text: string, by: Judging, signal?: StopSignal) => Promise<Read<JudgedDraft>>;
  readonly compare: (
    before: ComparedDraft,
    after: ComparedDraft,
    language: Language,
    signal: StopSignal,
  ) => Promise<ComparedDrafts>;
  /** Why the quote of a draft can't be evaluated with what was used. */
  readonly checkUse: (text: string, price: DraftPrice, costs: Costs | undefined, use: Actuals) => Promise<readonly Problem[]>;
};

/** The front half, as far as each `mayBeHere`, and the rest: the order stays. */
function divided<T>(all: readonly T[], mayBeHere: (one: T) => boolean): readonly [here: readonly T[], there: readonly T[]] {
  const half = Math.ceil(all.length / 2);
  const long = all.findIndex((one) => !mayBeHere(one));
  const at = long === -1 ? half : Math.min(half, long);
  return [all.slice(0, at), all.slice(at)];
}

/** One after the other: what else is asked of the process comes in between. */
async function changedHere(drafts: readonly ChangedDraft[], costs: Costs | undefined): Promise<readonly ChangedWorth[]> {
  const { changedDrafts } = await here();
  const worths: ChangedWorth[] = [];
  for (const draft of drafts) {
    worths.push(...changedDrafts([draft], costs));
    await betweenCalls();
  }
  return worths;
}

type Kept<T> = { readonly text: string; readonly costs: Costs | undefined; readonly rest: string; readonly answer: Promise<T> };

/** Asks once for the same text, costs and rest, as long as the answer is among the last. What failed is asked again. */
function keeping<T>() {
  let kept: readonly Kept<T>[] = [];
  return (text: string, costs: Costs | undefined, rest: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.find((each) => each.costs === costs && each.rest === rest && each.text === text);
    if (known !== undefined) return known.answer;
    const answer = ask();
    const own = { text, costs, rest, answer };
    kept = [...kept, own].slice(-mostKept);
    answer.catch(() => {
      kept = kept.filter((each) => each !== own);
    });
    return answer;
  };
}

export function evaluationsOf(
  worker: Pick<Environment, 'draftPrice' | 'judgedDraft' | 'changedDrafts' | 'useProblems' | 'until'>,
): Evaluations {
  const prices = keeping<Read<DraftPrice>>();
  const judgements = keeping<Read<JudgedDraft>>();
  const isShort = (...texts: readonly string[]): boolean => texts.every(({ length }) => length <= atOnce);
  return {
    price: async (text, costs) =>
      isShort(text) ? (await here()).draftPrice(text, costs) : prices(text, costs, '', () => worker.draftPrice(text, costs)),
    change: async (drafts, costs) => {
      const [here, there] = divided(drafts, ({ text }) => isShort(text));
      const [near, far] = await Promise.all([
        changedHere(here, costs),
        there.length === 0 ? [] : worker.changedDrafts(there, costs),
      ]);
      return [...near, ...far];
    },
    judge: async (text, by, signal) => {
      if (isShort(text)) return (await here()).judgedDraft(text, by);
      if (signal !== undefined) return worker.until(signal).judgedDraft(text, by);
      return judgements(
        text,
        by.costs,
        JSON.stringify([by.policy, by.places, by.cards.map(({ id, version }) => [id, version])]),
        () => worker.judgedDraft(text, by),
      );
    },
    compare: async (before, after, language, signal) =>
      isShort(before.text, after.text)
        ? (await here()).comparedDrafts(before, after, language)
        : worker.until(signal).comparedDrafts(before, after, language),
    checkUse: async (text, { quote }, costs, use) =>
      isShort(text) ? (await here()).useProblems(quote, costs, use) : worker.useProblems(quote, costs, use),
  };
}
