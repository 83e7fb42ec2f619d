import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import { languages } from '../../shared/vocabulary/language.ts';
import { themes } from '../../shared/vocabulary/theme.ts';
import { bridge } from '../client/bridge.ts';
import { memoryTold } from '../client/window-memory.ts';
import { sayFailure } from '../client/notices.ts';
import { errorSentence, failureSentence } from '../client/failure-sentence.ts';
import { useAnswer } from '../client/queries.ts';
import { addressOf } from '../client/route-address.ts';
import { useRoute } from '../client/route.ts';
import { useCommand } from '../client/use-command.ts';
import { useChecking } from '../features/checking/checking-store.ts';
import { useQuoteCommands } from '../features/quotes/quote-commands.ts';
import { QuotesScreen } from '../features/quotes/quotes-screen.tsx';
import { useStartSheet } from '../features/quotes/start/start-store.ts';
import type { Action } from '../ui/actions/actions.ts';
import { runAction, useActions } from '../ui/actions/actions.ts';
import { backKeys, forwardKeys, screenKey } from '../ui/actions/shortcut.ts';
import { useShortcuts } from '../ui/actions/use-shortcuts.ts';
import { useAudience } from '../ui/audience.ts';
import { useWords } from '../ui/language.tsx';
import { audienceNow, useIsInternal } from '../ui/audience.ts';
import { usePrivacy } from '../ui/privacy.ts';
import { useRail } from '../ui/remembered.ts';
import { Frame } from './frame.tsx';
import { InternalScreen, isInternalScreen } from './internal-screen.tsx';
import { OpenQuoteActions } from './open-quote-actions.tsx';
import { openPalette, usePaletteAsked } from './open-palette.ts';
import { PrivacyNote } from './privacy-note.tsx';
import { SellerPrompt } from './seller-prompt.tsx';
import { useCostSight } from './use-cost-sight.ts';
import { useDrawn } from '../ui/frame/use-drawn.ts';
import { useLeavingQuotes } from './use-leaving-quotes.ts';

// Their code loads when they are first opened; the list of quotes is what the app starts with.
const QuoteScreen = lazy(async () => ({ default: (await import('../features/quote/quote-screen.tsx')).QuoteScreen }));
const WaitingScreen = lazy(async () => ({ default: (await import('../features/guardrails/waiting-screen.tsx')).WaitingScreen }));
const ClausesScreen = lazy(async () => ({ default: (await import('../features/clauses/clauses-screen.tsx')).ClausesScreen }));
const TemplateScreen = lazy(async () => ({
  default: (await import('../features/clauses/template/template-screen.tsx')).TemplateScreen,
}));
const ClauseScreen = lazy(async () => ({ default: (await import('../features/clauses/clause-screen.tsx')).ClauseScreen }));
const GuardrailsScreen = lazy(async () => ({
  default: (await import('../features/guardrails/guardrails-screen.tsx')).GuardrailsScreen,
}));
const CostsScreen = lazy(async () => ({ default: (await import('../features/costs/costs-screen.tsx')).CostsScreen }));
const CatalogueScreen = lazy(async () => ({
  default: (await import('../features/catalogue/catalogue-screen.tsx')).CatalogueScreen,
}));
const CustomersScreen = lazy(async () => ({
  default: (await import('../features/customers/customers-screen.tsx')).CustomersScreen,
}));
const SettingsScreen = lazy(async () => ({ default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen }));
const RecoveryScreen = lazy(async () => ({
  default: (await import('../features/recovery/recovery-screen.tsx')).RecoveryScreen,
}));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));
const StartSheet = lazy(async () => ({ default: (await import('../features/quotes/start/start-sheet.tsx')).StartSheet }));
const CheckSheet = lazy(async () => ({ default: (await import('../features/checking/check-sheet.tsx')).CheckSheet }));

function Screen() {
  const route = useRoute((state) => state.route);
  const isInternal = useIsInternal();
  if (!isInternal && isInternalScreen(route.screen)) return <InternalScreen />;
  switch (route.screen) {
    case 'quotes':
      return <QuotesScreen />;
    case 'quote':
      return (
        <QuoteScreen
          key={`${route.quoteId} ${route.revisionId ?? ''} ${route.state ?? ''}`}
          quoteId={route.quoteId}
          revisionId={route.revisionId}
          tab={route.tab}
          place={route.place}
        />
      );
    case 'approvals':
      return <WaitingScreen />;
    case 'customers':
      return <CustomersScreen customerId={route.customerId} />;
    case 'clauses':
      return <ClausesScreen />;
    case 'template':
      return <TemplateScreen />;
    case 'clause':
      return <ClauseScreen key={`${route.clauseId} ${route.language}`} {...route} />;
    case 'guardrails':
      return <GuardrailsScreen />;
    case 'catalogue':
      return <CatalogueScreen />;
    case 'costs':
      return <CostsScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

/** The colour scheme of the settings. */
function useTheme(): void {
  const { data } = useAnswer('settings.get', {});
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (data === undefined) return;
    const chosen = data.theme === 'system' ? 'auto' : data.theme;
    // Set to what it is already, it would have the styles of the whole window worked out twice more.
    if (chosen !== colorScheme) setColorScheme(chosen);
  }, [data, colorScheme, setColorScheme]);
}

/** The actions of every screen. */
function useAppActions(openSheet: () => void): void {
  const words = useWords();
  const go = useRoute((state) => state.go);
  const back = useRoute((state) => state.back);
  const forward = useRoute((state) => state.forward);
  const { isFolded, fold } = useRail();
  const { isOn: isPrivate, toggle: togglePrivacy } = usePrivacy();
  const isInternal = useIsInternal();
  const seesCosts = useAudience((state) => state.seesCosts);
  const { send } = useCommand();
  const commands = useQuoteCommands();
  const checkPdf = useChecking((state) => state.check);
  const openStart = useStartSheet((state) => state.open);
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'quotes.new',
        group: 'make',
        label: words.actions.newQuote,
        shortcut: 'mod+N',
        when: isInternal,
        run: openStart,
      },
      {
        id: 'quotes.import',
        group: 'make',
        label: words.quotes.importQuote,
        shortcut: 'mod+O',
        when: isInternal,
        run: () => void commands.importFile(),
      },
      { id: 'documents.check', group: 'make', label: words.checking.check, run: () => void checkPdf() },
      {
        id: 'go.quotes',
        group: 'go',
        label: words.actions.goTo(words.frame.quotes),
        shortcut: `${screenKey}+1`,
        run: () => go({ screen: 'quotes' }),
      },
      {
        id: 'go.customers',
        group: 'go',
        label: words.actions.goTo(words.frame.customers),
        when: isInternal,
        run: () => go({ screen: 'customers' }),
      },
      {
        id: 'go.costs',
        group: 'go',
        label: words.actions.goTo(words.frame.costs),
        shortcut: `${screenKey}+2`,
        when: isInternal && seesCosts,
        run: () => go({ screen: 'costs' }),
      },
      {
        id: 'go.approvals-waiting',
        group: 'go',
        label: words.actions.goTo(words.frame.approvals),
        shortcut: `${screenKey}+3`,
        when: isInternal,
        run: () => go({ screen: 'approvals' }),
      },
      {
        id: 'go.guardrails',
        group: 'go',
        label: words.actions.goTo(words.frame.guardrails),
        shortcut: `${screenKey}+4`,
        when: isInternal,
        run: () => go({ screen: 'guardrails' }),
      },
      {
        id: 'go.clauses',
        group: 'go',
        label: words.actions.goTo(words.frame.clauses),
        shortcut: `${screenKey}+5`,
        when: isInternal,
        run: () => go({ screen: 'clauses' }),
      },
      {
        id: 'go.catalogue',
        group: 'go',
        label: words.actions.goTo(words.frame.catalogue),
        when: isInternal,
        run: () => go({ screen: 'catalogue' }),
      },
      {
        id: 'go.settings',
        group: 'go',
        label: words.actions.goTo(words.frame.settings),
        shortcut: 'mod+,',
        when: isInternal,
        run: () => go({ screen: 'settings' }),
      },
      { id: 'go.back', group: 'go', label: words.actions.back, shortcut: backKeys, run: back },
      { id: 'go.forward', group: 'go', label: words.actions.forward, shortcut: forwardKeys, run: forward },
      {
        id: 'view.rail',
        group: 'view',
        label: isFolded ? words.frame.unfold : words.frame.fold,
        shortcut: 'mod+B',
        run: fold,
      },
      {
        id: 'view.privacy',
        group: 'view',
        label: isPrivate ? words.actions.privacyOff : words.actions.privacyOn,
        shortcut: 'mod+shift+H',
        run: togglePrivacy,
      },
      {
        id: 'view.new-window',
        group: 'view',
        label: words.actions.openWindow,
        shortcut: 'mod+shift+O',
        run: () => void send('windows.open', { address: addressOf(useRoute.getState().route, audienceNow()) }),
      },
      ...themes.map((theme): Action => ({
        id: `view.theme-${theme}`,
        group: 'view',
        label: words.actions.themes[theme],
        run: () => void send('settings.update', { theme }),
      })),
      ...(['system', ...languages] as const).map((language): Action => ({
        id: `view.language-${language}`,
        group: 'view',
        label: words.actions.languages[language],
        run: () => void send('settings.update', { language }),
      })),
      { id: 'view.palette', group: 'view', label: words.actions.find, shortcut: 'mod+K', run: openPalette },
      { id: 'view.shortcuts', group: 'view', label: words.actions.shortcuts, shortcut: '?', run: openSheet },
    ],
    [
      words,
      send,
      isInternal,
      seesCosts,
      isPrivate,
      togglePrivacy,
      go,
      back,
      forward,
      isFolded,
      fold,
      commands,
      checkPdf,
      openStart,
      openSheet,
    ],
  );
  useActions('app', actions);
}

/** A menu entry is an action by its id. */
function useMenu(): void {
  useEffect(() => bridge.on('menu', runAction), []);
}

/** What is worked out beside the window is stopped once its process has too much memory. */
function useToldMemory(): void {
  useEffect(() => bridge.on('memory', memoryTold), []);
}

/** A file that was opened with the app is a quote by now, or there is a reason why not. */
function useOpenedFiles(): void {
  const words = useWords();
  const go = useRoute((state) => state.go);
  useEffect(
    () =>
      bridge.on('opened', (reply) => {
        if (reply.ok) go({ screen: 'quote', quoteId: reply.value.quoteId });
        else sayFailure(words.frame.failedTitle, failureSentence(reply.failure, words));
      }),
    [words, go],
  );
}

/** Stays true from the first time on: a sheet that has opened once keeps its place, to close as it likes. */
function useOnceTrue(now: boolean): boolean {
  const [was, setWas] = useState(now);
  if (now && !was) setWas(true);
  return now || was;
}

function OpenWorkspace() {
  const [isSheetOpen, showSheet] = useState(false);
  const screen = useRoute(({ route }) => route.screen);
  const quoteId = useRoute(({ route }) => (route.screen === 'quote' ? route.quoteId : null));
  const wasSheetOpen = useOnceTrue(isSheetOpen);
  const isPaletteAsked = usePaletteAsked(({ wasAsked }) => wasAsked);
  // Keys come fast: the palette is there before it is asked for, and closed by the next key.
  const isDrawn = useDrawn();
  const isStarting = useOnceTrue(useStartSheet((state) => state.isOpen));
  const isChecking = useOnceTrue(useChecking((state) => state.now.state !== 'none'));
  const openSheet = useMemo(() => () => showSheet(true), []);
  useAppActions(openSheet);
  useShortcuts();
  useMenu();
  useToldMemory();
  useOpenedFiles();
  useLeavingQuotes();
  useTheme();
  useCostSight();
  return (
    <>
      <Frame>
        <Suspense key={screen} fallback={<div className="qw-page" aria-busy="true" />}>
          <Screen />
        </Suspense>
        <SellerPrompt />
      </Frame>
      {/* Each by itself: while one loads, all others within its boundary are hidden, and what is typed in them is lost. */}
      <Suspense fallback={null}>{isChecking && <CheckSheet />}</Suspense>
      <Suspense fallback={null}>{isStarting && <StartSheet />}</Suspense>
      <Suspense fallback={null}>{(isPaletteAsked || isDrawn) && <Palette />}</Suspense>
      <Suspense fallback={null}>{wasSheetOpen && <ShortcutSheet isOpen={isSheetOpen} close={() => showSheet(false)} />}</Suspense>
      {quoteId !== null && <OpenQuoteActions key={quoteId} quoteId={quoteId} />}
      <PrivacyNote />
    </>
  );
}

/** The app over its workspace, or the recovery screen when the workspace did not open. */
export function App() {
  const words = useWords();
  const queryClient = useQueryClient();
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
    return (
      <Suspense fallback={<main aria-busy="true" aria-label={words.frame.loading} />}>
        <RecoveryScreen status={status} recovered={() => void queryClient.invalidateQueries()} />
      </Suspense>
    );
  }
  return <OpenWorkspace />;
}
