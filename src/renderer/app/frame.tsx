import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useKeptFocus } from './focus/use-kept-focus.ts';
import { useScreenFocus } from './focus/use-screen-focus.ts';
import { Rail } from './rail.tsx';
import { usePlaceButtons } from './use-place-buttons.ts';
import { useLeavingNotices } from './use-leaving-notices.ts';

/** The rail at the left and the screen beside it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useScreenFocus(main);
  useKeptFocus();
  usePlaceButtons();
  useLeavingNotices();
  return (
    <div className="qw-frame">
      <Rail />
      <main ref={main} id="content" className="qw-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
