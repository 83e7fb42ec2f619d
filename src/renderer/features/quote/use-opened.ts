import { useEffect, useRef, useState } from 'react';
import type { CostBookId, QuoteId } from '../../../shared/calls/schemas/ids.ts';
import type { OpenQuote } from '../../../shared/calls/quotes/quote-calls.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import type { Costs } from '../../../shared/domain/terms/costs.ts';
import type { RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { client } from '../../client/bridge.ts';
import { useAudience } from '../../ui/audience.ts';
import { useLanguage } from '../../ui/language.tsx';
import { resumeHistory } from './history/resume-history.ts';
import type { QuoteTab } from '../../client/route.ts';
import { isWritable } from './draft/writable.ts';
import type { Session, Whereabouts } from './draft/edit-session.ts';
import { draftIn, moneyViews, openSession } from './draft/edit-session.ts';
import { inPieces } from './draft/in-pieces.ts';
import { readInSteps, unread } from './draft/reading.ts';
import { stopSayingRemoved } from './fields/say-removed.tsx';

/** How far the reading of a large quote is, of two steps a line and one a commitment. */
type Opening = { readonly done: number; readonly of: number };

type Opened = {
  readonly session: Session | null;
  readonly failure: Failure | null;
  readonly unwritable: OpenQuote | null;
  /** Null while nothing takes long. */
  readonly opening: Opening | null;
};

function stepsOf({ draft }: OpenQuote): number {
  const count = (field: string): number => {
    const list = draft[field];
    return Array.isArray(list) ? list.length : 0;
  };
  return 2 * count('lines') + count('commitments');
}

/** Where somebody was in what was asked for: it opens there again when it opens for another person or in another language. */
type Left = { readonly asked: string } & Pick<Whereabouts, 'tab' | 'view'>;

type Asked = {
  readonly quoteId: QuoteId;
  readonly tab?: QuoteTab | undefined;
  readonly place?: string | undefined;
  readonly revisionId?: RevisionId | undefined;
};

type PricedQuote = { readonly quoteId: QuoteId; readonly revisionId: RevisionId };

async function costsOf(
  of: PricedQuote,
  costBookId: CostBookId | null,
  knownOn: string | null = null,
): Promise<Costs | undefined> {
  if (costBookId === null) return undefined;
  const reply = await client.costs.ofQuote({ ...of, costBookId, ...(knownOn === null ? {} : { knownOn }) });
  return reply.ok ? (reply.value.costs ?? undefined) : undefined;
}

/** To the tab, and to what a place names in it: a view of the money, or the pages that are sent. */
function lead({ goTo, showMoney, where }: Session, tab: QuoteTab, place: string | undefined): void {
  const view = moneyViews.find((each) => each === place);
  if (tab === 'money' && view !== undefined) showMoney(view);
  else goTo(tab);
  if (tab === 'approve' && place === 'preview') where.setState({ showsPreview: true });
}

/**
 * Reads the costs again whenever another book is chosen, or another day as of which it is known, or, by who sees but what an index reads of
 * it, another index.
 */
function followCosts(session: Session, of: PricedQuote, readsPart: boolean): () => void {
  const { draft, where, autosave, priceWith } = session;
  const follow = async (readsOther: boolean): Promise<void> => {
    const { costBookId } = draft.getState();
    const { knownOn } = where.getState();
    // The part follows from the saved draft.
    if (readsOther) await autosave.flush();
    const costs = await costsOf(of, costBookId, knownOn);
    if (draft.getState().costBookId === costBookId && where.getState().knownOn === knownOn) priceWith(costs);
  };
  const stopDraft = draft.subscribe(({ costBookId, history }, before) => {
    const readsOther = readsPart && history.present.adaptivePricing?.index !== before.history.present.adaptivePricing?.index;
    if (costBookId !== before.costBookId || readsOther) void follow(readsOther);
  });
  const stopWhere = where.subscribe(({ knownOn }, before) => {
    if (knownOn !== before.knownOn) void follow(false);
  });
  return () => {
    stopDraft();
    stopWhere();
  };
}

/**
 * The quote, opened for editing. Leaving it saves the rest. It bypasses the cache: while it is open, the window's draft is newer.
 */
export function useOpened({ quoteId, tab, place, revisionId }: Asked): Opened {
  const language = useLanguage();
  // Who sees costs opens another draft than who doesn't.
  const seesCosts = useAudience((state) => state.seesCosts);
  const [session, setSession] = useState<Session | null>(null);
  const [unwritable, setUnwritable] = useState<OpenQuote | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const left = useRef<Left | null>(null);
  useEffect(() => {
    const asked = [quoteId, tab, place, revisionId].join(' ');
    let isGone = false;
    const leaving = new AbortController();
    let close = (): void => undefined;
    const open = async (): Promise<void> => {
      const reply = await client.quotes.open({ quoteId, ...(revisionId === undefined ? {} : { revisionId }) });
      if (isGone) return;
      if (!reply.ok) {
        setFailure(reply.failure);
        return;
      }
      if (!isWritable(reply.value.draft)) {
        setUnwritable(reply.value);
        return;
      }
      const of = { quoteId, revisionId: reply.value.revision.revisionId };
      const costs = await costsOf(of, reply.value.revision.costBookId);
      const settings = await client.settings.get({});
      if (isGone) return;
      const policy = settings.ok ? settings.value.revenuePolicy : undefined;
      const first = await inPieces(readInSteps(draftIn(reply.value), { costs, policy }, unread), {
        onSteps: (done) => setOpening({ done, of: stepsOf(reply.value) }),
        signal: leaving.signal,
      });
      if (first === null) return;
      const opened = openSession(reply.value, client, { costs, policy }, first.value);
      setOpening(null);
      if (left.current?.asked === asked) opened.where.setState({ tab: left.current.tab, view: left.current.view });
      else if (tab !== undefined) lead(opened, tab, place);
      const stop = followCosts(opened, of, !seesCosts);
      close = () => {
        const { tab: lastTab, view } = opened.where.getState();
        left.current = { asked, tab: lastTab, view };
        stopSayingRemoved();
        stop();
        void opened.autosave.flush();
        opened.close();
      };
      setFailure(null);
      setSession(opened);
      void resumeHistory(opened, client, language);
    };
    void open();
    return () => {
      isGone = true;
      leaving.abort();
      setOpening(null);
      close();
      setSession(null);
    };
  }, [quoteId, tab, place, revisionId, language, seesCosts]);
  return { session, failure, unwritable, opening };
}
