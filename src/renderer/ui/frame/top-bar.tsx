import type { ReactNode } from 'react';

type TopBarProps = { readonly title: ReactNode; readonly before?: ReactNode; readonly children?: ReactNode };

/** The current place, and the actions it offers. */
export function TopBar({ title, before, children }: TopBarProps) {
  return (
    <header className="qw-top">
      {before}
      <div className="qw-top-title">{title}</div>
      <div className="qw-top-tools">{children}</div>
    </header>
  );
}
