import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { bridge } from '../client/bridge.ts';
import { errorSentence } from '../client/failure-sentence.ts';
import { followChanges, useAnswer } from '../client/queries.ts';
import { useRoute } from '../client/route.ts';
import { CheckSheet } from '../features/checking/check-sheet.tsx';
import { useChecking } from '../features/checking/checking-store.ts';
import { ClauseScreen } from '../features/clauses/clause-screen.tsx';
import { ClausesScreen } from '../features/clauses/clauses-screen.tsx';
import { TemplateScreen } from '../features/clauses/template/template-screen.tsx';
import { CostsScreen } from '../features/costs/costs-screen.tsx';
import { GuardrailsScreen } from '../features/guardrails/guardrails-screen.tsx';
import { WaitingScreen } from '../features/guardrails/waiting-screen.tsx';
import { QuoteScreen } from '../features/quote/quote-screen.tsx';
import { useQuoteCommands } from '../features/quotes/quote-commands.ts';
import { QuotesScreen } from '../features/quotes/quotes-screen.tsx';
import { ShapeSheet, useShapeSheet } from '../features/quotes/shape-sheet.tsx';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import type { Action } from '../ui/actions/actions.ts';
import { runAction, useActions } from '../ui/actions/actions.ts';
import { backKeys, forwardKeys, screenKey } from '../ui/actions/shortcut.ts';
import { useShortcuts } from '../ui/actions/use-shortcuts.ts';
import { useWords } from '../ui/language.tsx';
import { useRail } from '../ui/remembered.ts';
import { Frame } from './frame.tsx';
import { Palette, openPalette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

function Screen() {
  const route = useRoute((state) => state.route);
  switch (route.screen) {
    case 'quotes':
      return <QuotesScreen />;
    case 'quote':
      return <QuoteScreen key={route.quoteId} quoteId={route.quoteId} tab={route.tab} />;
    case 'approvals':
      return <WaitingScreen />;
    case 'customers':
      return null;
    case 'clauses':
      return <ClausesScreen />;
    case 'template':
      return <TemplateScreen />;
    case 'clause':
      return <ClauseScreen key={`${route.clauseId} ${route.language}`} {...route} />;
    case 'guardrails':
      return <GuardrailsScreen />;
    case 'costs':
      return <CostsScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

/** The colour scheme of the settings. */
function useTheme(): void {
  const { data } = useAnswer('settings.get', {});
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (data !== undefined) setColorScheme(data.theme === 'system' ? 'auto' : data.theme);
  }, [data, setColorScheme]);
}

/** The actions of every screen. */
function useAppActions(openSheet: () => void): void {
  const words = useWords();
  const go = useRoute((state) => state.go);
  const back = useRoute((state) => state.back);
  const forward = useRoute((state) => state.forward);
  const { isFolded, fold } = useRail();
  const commands = useQuoteCommands();
  const checkPdf = useChecking((state) => state.check);
  const openShapes = useShapeSheet((state) => state.open);
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'quotes.new',
        group: 'make',
        label: words.quotes.newQuote,
        shortcut: 'mod+N',
        run: () => void commands.createBlank(),
      },
      {
        id: 'quotes.new-from-shape',
        group: 'make',
        label: words.shapes.open,
        shortcut: 'mod+shift+N',
        run: openShapes,
      },
      {
        id: 'quotes.import',
        group: 'make',
        label: words.quotes.importQuote,
        shortcut: 'mod+O',
        run: () => void commands.importFile(),
      },
      { id: 'documents.check', group: 'make', label: words.checking.check, run: () => void checkPdf() },
      {
        id: 'go.quotes',
        group: 'go',
        label: words.frame.quotes,
        shortcut: `${screenKey}+1`,
        run: () => go({ screen: 'quotes' }),
      },
      { id: 'go.costs', group: 'go', label: words.frame.costs, shortcut: `${screenKey}+2`, run: () => go({ screen: 'costs' }) },
      {
        id: 'go.approvals-waiting',
        group: 'go',
        label: words.frame.approvals,
        shortcut: `${screenKey}+3`,
        run: () => go({ screen: 'approvals' }),
      },
      {
        id: 'go.guardrails',
        group: 'go',
        label: words.frame.guardrails,
        shortcut: `${screenKey}+4`,
        run: () => go({ screen: 'guardrails' }),
      },
      {
        id: 'go.clauses',
        group: 'go',
        label: words.frame.clauses,
        shortcut: `${screenKey}+5`,
        run: () => go({ screen: 'clauses' }),
      },
      { id: 'go.settings', group: 'go', label: words.frame.settings, shortcut: 'mod+,', run: () => go({ screen: 'settings' }) },
      { id: 'go.back', group: 'go', label: words.frame.back, shortcut: backKeys, run: back },
      { id: 'go.forward', group: 'go', label: words.frame.forward, shortcut: forwardKeys, run: forward },
      {
        id: 'view.rail',
        group: 'view',
        label: isFolded ? words.frame.unfold : words.frame.fold,
        shortcut: 'mod+B',
        run: fold,
      },
      { id: 'view.palette', group: 'view', label: words.frame.palette, shortcut: 'mod+K', run: openPalette },
      { id: 'view.shortcuts', group: 'view', label: words.frame.shortcuts, shortcut: '?', run: openSheet },
    ],
    [words, go, back, forward, isFolded, fold, commands, checkPdf, openShapes, openSheet],
  );
  useActions('app', actions);
}

/** A menu entry is an action by its id. */
function useMenu(): void {
  useEffect(() => bridge.on('menu', runAction), []);
}

function OpenWorkspace() {
  const [isSheetOpen, showSheet] = useState(false);
  const openSheet = useMemo(() => () => showSheet(true), []);
  useAppActions(openSheet);
  useShortcuts();
  useMenu();
  useTheme();
  return (
    <>
      <Frame>
        <Screen />
      </Frame>
      <CheckSheet />
      <ShapeSheet />
      <Palette />
      <ShortcutSheet isOpen={isSheetOpen} close={() => showSheet(false)} />
    </>
  );
}

/** The app over its workspace, or the recovery screen when the workspace did not open. */
export function App() {
  const words = useWords();
  const queryClient = useQueryClient();
  useEffect(() => followChanges(queryClient), [queryClient]);
  const { data: status, error } = useAnswer('workspace.status', {});
  if (error !== null) {
    return (
      <main className="qw-recovery">
        <h1>{words.recovery.title}</h1>
        <p className="qw-problem">{errorSentence(error, words)}</p>
      </main>
    );
  }
  if (status === undefined) return <main aria-busy="true" aria-label={words.frame.loading} />;
  if (status.state === 'unavailable') {
    return <RecoveryScreen status={status} recovered={() => void queryClient.invalidateQueries()} />;
  }
  return <OpenWorkspace />;
}
