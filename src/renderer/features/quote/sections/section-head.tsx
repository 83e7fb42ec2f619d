import type { ReactNode } from 'react';

/** The head of a section: its purpose and its one action. */
export function SectionHead({
  title,
  intro,
  action,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly action?: ReactNode;
}) {
  return (
    <header className="qw-section-head">
      <div>
        <h2>{title}</h2>
        {intro !== undefined && <p className="qw-soft">{intro}</p>}
      </div>
      {action}
    </header>
  );
}
