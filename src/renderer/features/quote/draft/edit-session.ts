import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand/react';
import type { Client } from '../../../client/client.ts';
import type { OpenQuote } from '../../../../shared/calls/quotes/quote-calls.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import type { Costs } from '../../../../shared/domain/terms/costs.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { oncePer } from '../../../../shared/domain/values/once-per.ts';
import type { Autosave } from '../../../client/autosave.ts';
import { autosaveOf } from '../../../client/autosave.ts';
import type { QuoteTab } from '../../../client/route.ts';
import { typeOfTerm } from '../contract/clause-terms.ts';
import { bookFor } from './book-for.ts';
import { changedPath } from './changed-path.ts';
import type { DraftState, DraftStore } from './draft-store.ts';
import { createDraftStore } from './draft-store.ts';
import { valueAt } from './edit.ts';
import type { PricedWith, Reading } from './reading.ts';
import { readingOf, unread } from './reading.ts';
import type { Settled } from './settled.ts';
import { settledOf } from './settled.ts';
import { now } from '../../../ui/clock.ts';

/** What is shown of the money. */
export const moneyViews = [
  'year',
  'month',
  'invoices',
  'commitment',
  'credits',
  'index',
  'line',
  'revenue',
  'margin',
  'scenarios',
] as const;
export type MoneyView = (typeof moneyViews)[number];

/** The user's place in the quote. */
export type Whereabouts = {
  readonly tab: QuoteTab;
  /** What the money tab shows. */
  readonly view: MoneyView;
  /** The line whose details are open. */
  readonly openLine: string | null;
  /** How often somebody asked to go into the details of the open line. */
  readonly inspections: number;
  readonly showsPreview: boolean;
  /** A look back: model prices as known on a day; null for all that the cost book says. Nothing of it is saved. */
  readonly knownOn: string | null;
  /** The warnings that somebody has said to have seen. */
  readonly seenWarnings: ReadonlySet<string>;
  /** The terms that are open for writing, by their place; null where all are read as sentences. */
  readonly openTerm: string | null;
  /** The places of fields that somebody has been in and left, and whether all count as such. */
  readonly left: ReadonlySet<string>;
  readonly asksForAll: boolean;
  /** The place whose field takes the focus. The count tells two requests for the same place apart. */
  readonly focus: { readonly path: Path; readonly count: number } | null;
};

/** One open quote: its draft, its reading, and its saving. */
export type Session = {
  readonly opened: OpenQuote;
  /** Issued or archived: it can be read and not written. */
  readonly isLocked: boolean;
  readonly draft: DraftStore;
  readonly reading: StoreApi<Reading>;
  /** The reading as it last stood still: what guardrails look at. */
  readonly settled: Settled;
  readonly where: StoreApi<Whereabouts>;
  readonly autosave: Autosave;
  /** Takes the costs that price the quote, when they first arrive or change. */
  readonly priceWith: (costs: Costs | undefined) => void;
  readonly goTo: (tab: QuoteTab) => void;
  readonly showMoney: (view: MoneyView) => void;
  /** Opens the terms of a place for writing, or closes what is open. */
  readonly openTerm: (place: Path | null) => void;
  /** To the field that takes a term by its first letters. */
  readonly toAddTerm: () => void;
  /** Opens the details of a line and goes into them. */
  readonly inspect: (lineId: string) => void;
  readonly seeWarnings: (keys: readonly string[]) => void;
  /** Someone left a field: from now on it may say that it is needed. */
  readonly leave: (key: string) => void;
  /** Every field that is needed says so. */
  readonly askForAll: () => void;
  /** Takes the last change back, or makes it again, and goes where it was. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly lookBackTo: (day: string | null) => void;
  readonly focusOn: (path: Path) => void;
  /** Stops following changes. */
  readonly close: () => void;
};

const headFields = new Set([
  'schema',
  'number',
  'title',
  'currency',
  'startDate',
  'termMonths',
  'seller',
  'customer',
  'purchaseOrderNumber',
  'effectiveDate',
  'paymentTermsDays',
  'validUntil',
  'language',
  'template',
  'clauses',
  'scenarios',
]);

/** The column of the grid of lines that has the field of a path; null where it is among the details of the line alone. */
export function lineCellAt([list, index, field, inner, ...deeper]: Path):
  | 'name'
  | 'charge'
  | 'price'
  | 'quantity'
  | 'discount'
  | null {
  if (list !== 'lines' || typeof index !== 'number' || deeper.length > 0 || typeof inner === 'number') return null;
  if (field === undefined || field === 'name') return 'name';
  if (field === 'discountPercent') return 'discount';
  if (field === 'forecast' || (field === 'charge' && inner === 'quantity')) return 'quantity';
  if (field !== 'charge') return null;
  return inner === 'type' || inner === 'model' || inner === 'every' ? 'charge' : 'price';
}

/** The place of the terms that are opened as one to write at a path: one commitment, or all of a group. Null in the head and the lines. */
function termAt(path: Path): string | null {
  const [field, index] = path;
  if (field === undefined || field === 'lines' || headFields.has(String(field))) return null;
  return pathText(field === 'commitments' && typeof index === 'number' ? [field, index] : [field]);
}

/** The tab with the field of a path. Terms that a clause prints have theirs in the contract too. */
export function tabAt([field]: Path, from: QuoteTab | null = null): QuoteTab {
  if (from === 'contract' && typeOfTerm(String(field)) !== null) return from;
  switch (field) {
    case 'clauses':
    case 'language':
    case 'template':
      return 'contract';
    case 'scenarios':
      return 'money';
    default:
      return 'deal';
  }
}

/** The field that agrees a term by its first letters. */
const addTermPath: Path = ['agreed', 'add'];

/** Milliseconds that a reading may take and still follow each letter; and the longest pause in typing that it waits for. */
const longReading = 60;
const longestPause = 1500;

/** The draft of an opened quote as it is written on: always the same object. */
export const draftIn = oncePer(
  // A draft is JSON of any shape; the fields show the parts they know. No field asks for its format, which has one value.
  (opened: OpenQuote) => ({ schema: 'quotewright.quote/1', ...opened.draft }) as unknown as QuoteDraft,
);

/** `first` is the reading of its draft, where there is one already. */
export function openSession(opened: OpenQuote, client: Client, atFirst: PricedWith, first: Reading | null = null): Session {
  const isLocked =
    opened.revision.issued !== null || opened.quote.state !== 'draft' || opened.revision.revisionId !== opened.quote.revisionId;
  const draft = createDraftStore(draftIn(opened), opened.revision.costBookId, isLocked);
  const present = (): QuoteDraft => draft.getState().history.present;
  const { quoteId } = opened.quote;
  const { policy } = atFirst;
  let { costs } = atFirst;

  const snapshot = (): { readonly draft: QuoteDraft; readonly costBookId: DraftState['costBookId'] } => {
    const { history, costBookId } = draft.getState();
    if (history.present !== last.draft || costBookId !== last.costBookId) last = { draft: history.present, costBookId };
    return last;
  };
  let last = { draft: present(), costBookId: opened.revision.costBookId };
  const autosave = autosaveOf({
    current: snapshot,
    saveCount: opened.revision.saveCount,
    clock: now,
    save: (value, saveCount) => client.quotes.saveDraft({ quoteId, saveCount, draft: value.draft, costBookId: value.costBookId }),
  });

  const reading = createStore<Reading>(() => first ?? readingOf(present(), { costs, policy }, unread));
  const { settled, stop: stopSettling } = settledOf(reading);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let took = 0;
  const read = (): void => {
    timer = null;
    const began = now().getTime();
    reading.setState(readingOf(present(), { costs, policy }, reading.getState()), true);
    took = now().getTime() - began;
  };
  // The typed letter shows first, then its results. A quote that takes long to read waits for a pause in the typing.
  const readSoon = (): void => {
    const isLong = took > longReading;
    if (timer !== null && !isLong) return;
    if (timer !== null) clearTimeout(timer);
    // Meanwhile its numbers are those of before.
    if (isLong && reading.getState().isCurrent) reading.setState({ isCurrent: false });
    timer = setTimeout(read, isLong ? Math.min(2 * took, longestPause) : 0);
  };
  const stop = draft.subscribe((state, before) => {
    if (state.history.present !== before.history.present) readSoon();
    if (!isLocked && (state.history.present !== before.history.present || state.costBookId !== before.costBookId))
      autosave.touch();
  });

  const where = createStore<Whereabouts>(() => ({
    tab: isLocked ? 'money' : 'deal',
    view: 'year',
    openLine: null,
    inspections: 0,
    showsPreview: false,
    knownOn: null,
    seenWarnings: new Set(),
    openTerm: null,
    left: new Set(),
    asksForAll: false,
    focus: null,
  }));
  const focusOn = (path: Path): void => {
    const [, index] = path;
    const isCell = lineCellAt(path) !== null;
    const line = path[0] === 'lines' && typeof index === 'number' && !isCell ? present().lines?.[index] : undefined;
    // Without a price there is no contract whose clauses have fields.
    const from = reading.getState().results === null ? null : where.getState().tab;
    const tab = tabAt(path, from);
    const term = tab === 'deal' ? termAt(path) : null;
    // Terms that a step back took away are agreed again where it is done.
    const isGone = term !== null && valueAt(present(), path.slice(0, path[0] === 'commitments' ? 2 : 1)) === undefined;
    where.setState(({ openLine, openTerm, focus }) => ({
      tab,
      ...(path[0] === 'scenarios' ? { view: 'scenarios' as const } : {}),
      openLine: line === undefined ? openLine : line.id,
      openTerm: isGone ? null : (term ?? openTerm),
      focus: { path: isGone ? addTermPath : path, count: (focus?.count ?? 0) + 1 },
    }));
  };
  /** The cost book follows a currency that a step of an earlier day brings back: what priced it then is not known. */
  const followCurrency = async (currency: unknown): Promise<void> => {
    const reply = await client.costs.list({});
    if (reply.ok && present().currency === currency) draft.getState().chooseCostBook(bookFor(reply.value, currency));
  };
  const move = (go: () => void): void => {
    const before = present();
    const { costBookId } = draft.getState();
    go();
    if (present() === before) return;
    const { currency } = present();
    if (currency !== before.currency && draft.getState().costBookId === costBookId) void followCurrency(currency);
    focusOn(changedPath(before, present()));
  };
  return {
    opened,
    isLocked,
    draft,
    reading,
    settled,
    where,
    autosave,
    priceWith: (next) => {
      costs = next;
      readSoon();
    },
    goTo: (tab) => where.setState({ tab, focus: null }),
    showMoney: (view) => where.setState({ tab: 'money', view, focus: null }),
    openTerm: (place) =>
      where.setState(({ focus }) => ({
        openTerm: place === null ? null : pathText(place),
        focus: place === null ? null : { path: place, count: (focus?.count ?? 0) + 1 },
      })),
    toAddTerm: () =>
      where.setState(({ focus }) => ({
        tab: 'deal',
        openTerm: null,
        focus: { path: addTermPath, count: (focus?.count ?? 0) + 1 },
      })),
    inspect: (openLine) => where.setState(({ inspections }) => ({ openLine, inspections: inspections + 1, focus: null })),
    seeWarnings: (keys) => where.setState(({ seenWarnings }) => ({ seenWarnings: new Set([...seenWarnings, ...keys]) })),
    leave: (key) => where.setState(({ left }) => (left.has(key) ? {} : { left: new Set([...left, key]) })),
    askForAll: () => where.setState({ asksForAll: true }),
    undo: () => move(draft.getState().undo),
    redo: () => move(draft.getState().redo),
    lookBackTo: (knownOn) => where.setState({ knownOn }),
    focusOn,
    close: () => {
      stop();
      stopSettling();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no open quote here');
  return session;
}

export function useDraft<T>(select: (draft: QuoteDraft) => T): T {
  return useStore(useSession().draft, ({ history }) => select(history.present));
}

export function useReading<T>(select: (reading: Reading) => T): T {
  return useStore(useSession().reading, select);
}

export function useSettled<T>(select: (settled: Reading | null) => T): T {
  return useStore(useSession().settled, ({ last }) => select(last));
}

export function useWhere<T>(select: (where: Whereabouts) => T): T {
  return useStore(useSession().where, select);
}
