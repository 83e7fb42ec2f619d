// Components of the window in a page without a window: jsdom stands in for Chromium, so that nothing here has a size or a colour. What
// needs those, or crosses to the services, is tested in test/e2e.
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { LanguageProvider, learnWords } from '../../../src/renderer/ui/language.tsx';
import { cssVariables, themeIn } from '../../../src/renderer/ui/theme/theme.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

export const words = windowWords('en');
learnWords('de', windowWords('de'));

/** On a page of its own; what is shown again with `rerender` is on the same page. */
export function shown(children: ReactNode, language: Language = 'en'): RenderResult {
  const page = ({ children: content }: { readonly children: ReactNode }) => (
    <MantineProvider theme={themeIn(words.frame.close)} cssVariablesResolver={cssVariables} env="test">
      <LanguageProvider language={language}>
        <main>{content}</main>
      </LanguageProvider>
    </MantineProvider>
  );
  return render(children, { wrapper: page });
}

type Kept<Value> = { readonly value: Value; readonly onChange: (value: Value) => void };

/** A field that keeps its value, and tells every one that it was given. */
export function Keeping<Value>(props: {
  readonly start: Value;
  readonly told: (value: Value) => void;
  readonly field: (kept: Kept<Value>) => ReactNode;
}) {
  const [value, setValue] = useState(props.start);
  const onChange = (next: Value): void => {
    props.told(next);
    setValue(next);
  };
  return <>{props.field({ value, onChange })}</>;
}

/** Contrast and size can't be judged where nothing is painted; a component is no page with a head of its own. */
const rules = {
  'color-contrast': { enabled: false },
  'target-size': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

/** What axe finds on the page as it is: the rule, and the elements that break it. */
export async function axeFindings(): Promise<readonly (readonly [rule: string, elements: readonly string[]])[]> {
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
