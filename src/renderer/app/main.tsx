import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/fields/fields.css';
import '../ui/table/table.css';
import '../ui/grid/grid.css';
import '../ui/frame/frame.css';
import '../ui/frame/privacy.css';
import '../features/quotes/quotes.css';
import '../features/quote/quote.css';
import '../features/quote/lines/grid.css';
import '../features/quote/summary/summary.css';
import '../features/quote/charts/charts.css';
import '../features/quote/narrow.css';
import '../features/quote/how/how.css';
import 'dayjs/locale/de';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { windowWords } from '../../shared/text/window/words.ts';
import { makeQueryClient } from '../client/queries.ts';
import { useWindowLanguage } from '../client/window-language.ts';
import { LanguageProvider } from '../ui/language.tsx';
import { cssVariables, themeIn } from '../ui/theme/theme.ts';
import { App } from './app.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { pageNonce } from '../ui/nonce.ts';

const nonce = pageNonce();
// For the scroll lock under a dialog, which writes a style element of its own.
setNonce(nonce);

/** Everything in the language of the settings. A change of it shows at once. */
function Window() {
  const { language, isKnown } = useWindowLanguage();
  const { frame } = windowWords(language);
  const theme = useMemo(() => themeIn(frame.close), [frame]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    // Mantine inserts its style elements inside this element, so that none is beside the app.
    <div className="qw-app">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <LanguageProvider language={language}>
          <DatesProvider settings={{ locale: language }}>
            <FaultBoundary words={frame}>
              <Notifications position="bottom-right" limit={4} />
              {isKnown ? <App /> : <main aria-busy="true" aria-label={frame.loading} />}
            </FaultBoundary>
          </DatesProvider>
        </LanguageProvider>
      </MantineProvider>
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <Window />
      </QueryClientProvider>
    </StrictMode>,
  );
}
