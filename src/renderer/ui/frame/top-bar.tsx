import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useRoving } from './use-roving.ts';

type TopBarProps = { readonly title: ReactNode; readonly before?: ReactNode; readonly children?: ReactNode };

/** The current place, and the actions it offers: one tab stop, in which the arrows move. */
export function TopBar({ title, before, children }: TopBarProps) {
  const bar = useRef<HTMLElement>(null);
  const roving = useRoving(bar, 'button:not(:disabled)');
  return (
    // The keys move the focus among the buttons inside; the element itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <header ref={bar} className="qw-top" {...roving}>
      {before}
      <div className="qw-top-title">{title}</div>
      <div className="qw-top-tools">{children}</div>
    </header>
  );
}
