import type { ReactNode } from 'react';

type TopBarProps = { readonly title: ReactNode; readonly before?: ReactNode; readonly children?: ReactNode };

/** Where someone is, and what can be done there. */
export function TopBar({ title, before, children }: TopBarProps) {
  return (
    <header className="qw-top">
      {before}
      <div className="qw-top-title">{title}</div>
      <div className="qw-top-tools">{children}</div>
    </header>
  );
}
