import type { KeyboardEvent, Ref } from 'react';
import { useId, useState } from 'react';
import { useWords } from '../../../ui/language.tsx';
import type { Start } from './starts.ts';

type StartListProps = {
  readonly label: string;
  readonly starts: readonly Start[];
  /** The id of the one that is offered first; null for the first. */
  readonly first: string | null;
  readonly currency: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly choose: (start: Start) => void;
};

/** What a quote can begin with: the arrow keys move, a letter goes to the next name that begins with it, Enter takes it. */
export function StartList({ label, starts, first, currency, ref, choose }: StartListProps) {
  const words = useWords().start;
  const ids = useId();
  const [moved, setMoved] = useState<string | null>(null);
  const at = Math.max(
    0,
    starts.findIndex(({ id }) => id === (moved ?? first)),
  );
  const move = (index: number): void => {
    const next = starts[Math.max(0, Math.min(starts.length - 1, index))];
    if (next === undefined) return;
    setMoved(next.id);
    document.getElementById(`${ids}${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: starts.length - 1,
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' || event.key === ' ') {
      const chosen = starts[at];
      if (chosen !== undefined) choose(chosen);
    } else if (letter === null) return;
    else {
      const named = [...starts.slice(at + 1), ...starts.slice(0, at + 1)].find(({ name }) =>
        name.toLowerCase().startsWith(letter),
      );
      if (named !== undefined) move(starts.indexOf(named));
    }
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the system's list shows no second line
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className="qw-starts"
      aria-activedescendant={starts.length === 0 ? undefined : `${ids}${starts[at]?.id}`}
      onKeyDown={press}
    >
      {starts.map((start, index) => (
        // The keys of the list choose; the click is the mouse's way.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={start.id}
          id={`${ids}${start.id}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it belongs to the list above
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className="qw-start"
          onClick={() => choose(start)}
        >
          <span className="qw-start-name">{start.name}</span>
          <span className="qw-small qw-soft">
            {start.sentence}
            {start.currency !== null && start.currency !== currency && ` ${words.ownCurrency(start.currency)}`}
          </span>
        </div>
      ))}
    </div>
  );
}
