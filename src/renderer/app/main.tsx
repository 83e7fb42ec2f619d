import '../ui/actions/early-keys.ts';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode, Suspense, lazy, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges, keepFirst, makeQueryClient } from '../client/queries.ts';
import { useWindowLanguage } from '../client/window-language.ts';
import { LanguageProvider, useSpoken, wordsIn } from '../ui/language.tsx';
import { cssVariables, themeIn } from '../ui/theme/theme.ts';
import { App } from './app.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { pageNonce } from '../ui/nonce.ts';
import { useDrawn } from '../ui/frame/use-drawn.ts';

const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }));

const nonce = pageNonce();
// For the scroll lock under a dialog, which writes a style element of its own.
setNonce(nonce);

const schemes = localStorageColorSchemeManager();

/** As Mantine does it with its first drawing, and before that: done after it, all styles would be worked out once more. */
function showScheme(): void {
  const kept = schemes.get('auto');
  const ofSystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset['mantineColorScheme'] = kept === 'auto' ? ofSystem : kept;
}

/** Everything in the language of the settings. A change of it shows at once. */
function Window() {
  const { language: chosen, isKnown } = useWindowLanguage();
  const spoken = useSpoken(chosen);
  const language = spoken ?? 'en';
  const { frame } = wordsIn(language);
  const isDrawn = useDrawn();
  const theme = useMemo(() => themeIn(frame.close), [frame]);
  useEffect(() => {
    // Set to what it is already, it would have all styles worked out once more.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
  }, [language]);
  return (
    // Mantine inserts its style elements inside this element, so that none is beside the app.
    <div className="qw-app">
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <LanguageProvider language={language}>
          <FaultBoundary words={frame}>
            <Suspense fallback={null}>{isDrawn && <Notices />}</Suspense>
            {isKnown && spoken !== null ? <App /> : <main aria-busy="true" aria-label={frame.loading} />}
          </FaultBoundary>
        </LanguageProvider>
      </MantineProvider>
    </div>
  );
}

async function draw(root: HTMLElement): Promise<void> {
  const queryClient = makeQueryClient();
  followChanges(queryClient);
  showScheme();
  await keepFirst(queryClient);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Window />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) void draw(root);
