import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { QuoteId, RevisionId } from '../../../shared/calls/schemas/ids.ts';
import { exportedKinds } from '../../../shared/vocabulary/report-kind.ts';
import { useSpokenContract } from '../../client/spoken-contract.ts';
import { say } from '../../client/notices.ts';
import type { QuoteTab } from '../../client/route.ts';
import { quoteTabs, useRoute } from '../../client/route.ts';
import { useCommand } from '../../client/use-command.ts';
import { failureSentence } from '../../client/failure-sentence.ts';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { tabKey } from '../../ui/actions/shortcut.ts';
import { useAudience, useIsInternal } from '../../ui/audience.ts';
import { LongLook } from '../../ui/frame/long-look.tsx';
import { ScrollRegion } from '../../ui/frame/scroll-region.tsx';
import { useWords } from '../../ui/language.tsx';
import { Banners } from './banners.tsx';
import { useQuoteLanguage } from './contract/quote-language.ts';
import type { Session } from './draft/edit-session.ts';
import { SessionContext, moneyViews, useSession, useWhere } from './draft/edit-session.ts';
import type { AskedExport } from './export-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HowSheet } from './how/how-sheet.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { useLineActions } from './lines/line-actions.ts';
import { isInternalView } from './money/view-ledgers.ts';
import { QuoteBar } from './quote-bar.tsx';
import { ReportDialog } from './report/report-dialog.tsx';
import { useReportDialog } from './report/report-store.ts';
import { Summary } from './summary/summary.tsx';
import { TabBar, tabPanelId } from './tabs/tab-bar.tsx';
import { TabBody } from './tabs/tab-body.tsx';
import { useTabFocus } from './tabs/use-tab-focus.ts';
import { UnwritableQuote } from './unwritable-quote.tsx';
import { useFocusPlace } from './use-focus-place.ts';
import { useRevise } from './use-revise.ts';
import { useOpened } from './use-opened.ts';
import { useSafeLeaving } from '../../client/use-safe-leaving.ts';

/** The actions on the open quote. */
function useQuoteActions(session: Session, ask: (kind: AskedExport) => void, revise: () => void): void {
  const words = useWords();
  const { send } = useCommand();
  const lines = useLineActions();
  const isInternal = useIsInternal();
  const actions = useMemo<readonly Action[]>(() => {
    const { autosave, isLocked, goTo, showMoney, opened } = session;
    const text = words.builder;
    const exportJson = async (): Promise<void> => {
      await autosave.flush();
      const file = await send('quotes.exportFile', { quoteId: opened.quote.quoteId });
      if (file !== null) say(text.exported(file.file));
    };
    return [
      {
        id: 'quote.undo',
        group: 'quote',
        label: words.frame.undo,
        shortcut: 'mod+Z',
        when: !isLocked,
        run: session.undo,
      },
      {
        id: 'quote.redo',
        group: 'quote',
        label: words.frame.redo,
        shortcut: 'mod+shift+Z',
        when: !isLocked,
        run: session.redo,
      },
      {
        id: 'quote.add-line',
        group: 'quote',
        label: words.line.add,
        shortcut: 'mod+shift+L',
        when: !isLocked,
        run: () => lines.add(),
      },
      {
        id: 'quote.export',
        group: 'quote',
        label: text.export,
        shortcut: 'mod+E',
        run: () => ask(session.opened.revision.issued === null ? 'draft' : 'final'),
      },
      {
        id: 'quote.add-term',
        group: 'quote',
        label: words.agreed.add,
        shortcut: 'alt+T',
        when: !isLocked,
        run: () => session.toAddTerm(),
      },
      { id: 'quote.issue', group: 'quote', label: words.approve.issueNow, when: !isLocked, run: () => ask('final') },
      {
        id: 'quote.revise',
        group: 'quote',
        label: words.actions.revise,
        when: session.opened.revision.issued !== null,
        run: revise,
      },
      ...exportedKinds.map((kind): Action => ({
        id: `quote.report-${kind}`,
        group: 'quote',
        when: isInternal || kind !== 'memo',
        label: words.report.exportOf(words.report.kinds[kind]),
        run: () => useReportDialog.getState().ask(kind),
      })),
      { id: 'quote.export-json', group: 'quote', label: words.actions.exportJson, run: () => void exportJson() },
      {
        id: 'view.audience',
        group: 'view',
        label: isInternal ? words.actions.showCustomer : words.actions.showInternal,
        shortcut: 'mod+shift+I',
        run: () => {
          const { chosen, show } = useAudience.getState();
          show(chosen === 'internal' ? 'customer' : 'internal');
        },
      },
      ...quoteTabs.map((tab, index): Action => ({
        id: `go.${tab}`,
        group: 'go',
        label: words.actions.goTo(text.tabs[tab]),
        shortcut: `${tabKey}+${index + 1}`,
        run: () => goTo(tab),
      })),
      ...moneyViews.map((view): Action => ({
        id: `go.${view}`,
        group: 'go',
        when: isInternal || !isInternalView(view),
        label: words.actions.showMoney(words.money.views[view]),
        run: () => showMoney(view),
      })),
    ];
  }, [session, words, lines, ask, revise, send, isInternal]);
  useActions('quote', actions);
}

/** The palette finds the clauses of the open quote's language. */
function useContractLanguage(): void {
  const language = useQuoteLanguage();
  const say = useSpokenContract((state) => state.say);
  useEffect(() => {
    say(language);
    return () => say(null);
  }, [language, say]);
}

function OpenQuote({ reload }: { readonly reload: () => void }) {
  const session = useSession();
  const words = useWords().builder;
  const [asked, ask] = useState<AskedExport | null>(null);
  const revise = useRevise(reload);
  const tab = useWhere((where) => where.tab);
  const isInspecting = useWhere(({ openLine }) => tab === 'deal' && openLine !== null);
  useQuoteActions(session, ask, revise);
  useContractLanguage();
  useSafeLeaving(session);
  useFocusPlace();
  const panel = useRef<HTMLDivElement>(null);
  useTabFocus(panel);
  return (
    <div className="qw-screen">
      <QuoteBar />
      <Banners reload={reload} revise={revise} />
      <TabBar />
      <div className="qw-quote" data-inspects={isInspecting ? true : undefined}>
        <div ref={panel} id={tabPanelId} className="qw-tab-panel" role="tabpanel" aria-label={words.tabs[tab]}>
          <ScrollRegion holdsFields={tab === 'deal'} className="qw-middle" label={words.tabs[tab]}>
            <TabBody />
          </ScrollRegion>
        </div>
        {tab === 'deal' && <Inspector />}
        <Summary />
      </div>
      <HowSheet />
      <ReportDialog />
      <ExportDialog key={asked ?? 'none'} asked={asked} close={() => ask(null)} reload={reload} />
    </div>
  );
}

type QuoteScreenProps = {
  readonly quoteId: QuoteId;
  /** The first tab. By default the deal, and for an issued revision the money. */
  readonly tab?: QuoteTab | undefined;
  /** Where in the tab. By default its first field. */
  readonly place?: string | undefined;
  /** By default the current one. */
  readonly revisionId?: RevisionId | undefined;
};

function LoadedQuote({ quoteId, tab, place, revisionId, reload }: QuoteScreenProps & { readonly reload: () => void }) {
  const words = useWords();
  const { session, failure, unwritable, opening } = useOpened({ quoteId, tab, place, revisionId });
  const go = useRoute((state) => state.go);
  if (unwritable !== null) return <UnwritableQuote opened={unwritable} />;
  if (failure !== null) {
    return (
      <div className="qw-page">
        <p className="qw-problem">{failureSentence(failure, words)}</p>
      </div>
    );
  }
  if (session === null) {
    return (
      <div className="qw-page" aria-busy="true">
        {opening !== null && (
          <LongLook
            label={words.builder.opening}
            said={words.builder.opening}
            looked={Math.min(opening.done, opening.of)}
            total={opening.of}
            isRunning
            stopLabel={words.builder.stopOpening}
            stop={() => go({ screen: 'quotes' })}
          />
        )}
      </div>
    );
  }
  return (
    <SessionContext value={session}>
      <OpenQuote reload={reload} />
    </SessionContext>
  );
}

/** A quote. A reload opens the stored version again. */
export function QuoteScreen({ quoteId, tab, place, revisionId }: QuoteScreenProps) {
  const [version, setVersion] = useState(0);
  const reload = useCallback(() => setVersion((count) => count + 1), []);
  return <LoadedQuote key={version} quoteId={quoteId} tab={tab} place={place} revisionId={revisionId} reload={reload} />;
}
