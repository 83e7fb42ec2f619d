// The page of `npm run workshop`. The app's build has only the page src/renderer/index.html, without this folder.
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/fields/fields.css';
import '../ui/table/table.css';
import '../ui/grid/grid.css';
import '../ui/frame/frame.css';
import './workshop.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { windowWords } from '../../shared/text/window/window-words.ts';
import { cssVariables, themeIn } from '../ui/theme/theme.ts';
import { Workshop } from './workshop.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <div className="qw-app">
        <MantineProvider
          theme={themeIn(windowWords('en').frame.close)}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
        >
          <Workshop />
        </MantineProvider>
      </div>
    </StrictMode>,
  );
}
