import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { useWords } from '../../../ui/language.tsx';
import type { MoneyView } from '../draft/edit-session.ts';

type ViewListProps = {
  readonly views: readonly MoneyView[];
  readonly view: MoneyView;
  readonly show: (view: MoneyView) => void;
};

/** The views of the money, one stop of the Tab key. */
export function ViewList({ views, view, show }: ViewListProps) {
  const words = useWords().money;
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = views[(views.indexOf(view) + step + views.length) % views.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`[data-view=${next}]`)?.focus();
  };
  return (
    <div ref={list} role="toolbar" aria-label={words.label} tabIndex={-1} className="qw-money-views" onKeyDown={press}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          data-view={each}
          aria-pressed={each === view}
          tabIndex={each === view ? 0 : -1}
          onClick={() => show(each)}
        >
          {words.views[each]}
        </button>
      ))}
    </div>
  );
}
