import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { QuoteTab } from '../../../client/route.ts';
import { quoteTabs } from '../../../client/route.ts';
import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { wrong } from '../draft/next-step.ts';
import { tabAt, useReading, useSession, useWhere } from '../draft/edit-session.ts';
import './tabs.css';

/** The id of the element that a tab shows. */
export const tabPanelId = 'quote-tab-panel';

function Tab({ tab, number }: { readonly tab: QuoteTab; readonly number: number }) {
  const words = useWords().builder;
  const session = useSession();
  const isHere = useWhere((where) => where.tab === tab);
  const own = useReading(({ problems }) => problems).filter(({ path }) => tabAt(path) === tab);
  const faults = wrong(own).length;
  return (
    <button
      type="button"
      role="tab"
      className="qw-tab"
      aria-selected={isHere}
      aria-controls={isHere ? tabPanelId : undefined}
      tabIndex={isHere ? 0 : -1}
      data-tab={tab}
      onClick={() => session.goTo(tab)}
    >
      <span className="qw-tab-number" aria-hidden>
        {number}
      </span>
      <span>{words.tabs[tab]}</span>
      {faults > 0 && (
        <span className="qw-tab-attention" title={words.problemsIn(faults)}>
          <span aria-hidden>{faults}</span>
          <span className="qw-hidden-label">{words.problemsIn(faults)}</span>
        </span>
      )}
      {faults === 0 && own.length > 0 && (
        <span className="qw-tab-missing" title={words.missingIn(own.length)}>
          <span aria-hidden>•{own.length}</span>
          <span className="qw-hidden-label">{words.missingIn(own.length)}</span>
        </span>
      )}
    </button>
  );
}

function AudienceChoice() {
  const words = useWords().frame;
  const { chosen, show } = useAudience();
  return (
    <>
      <VisuallyHidden component="span" id="audience-label">
        {words.audience}
      </VisuallyHidden>
      <SegmentedControl
        aria-labelledby="audience-label"
        title={words.audienceHint}
        value={chosen}
        onChange={show}
        data={[
          { value: 'internal', label: words.audiences.internal },
          { value: 'customer', label: words.audiences.customer },
        ]}
      />
    </>
  );
}

/** The four tabs of a quote, one stop of the Tab key, and who is looking. */
export function TabBar() {
  const words = useWords().builder;
  const session = useSession();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = quoteTabs.indexOf(session.where.getState().tab) + step;
    const next = quoteTabs[(at + quoteTabs.length) % quoteTabs.length];
    if (next === undefined) return;
    session.goTo(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div className="qw-tabs">
      <div ref={list} role="tablist" tabIndex={-1} aria-label={words.tabList} className="qw-tab-list" onKeyDown={onKey}>
        {quoteTabs.map((tab, index) => (
          <Tab key={tab} tab={tab} number={index + 1} />
        ))}
      </div>
      <AudienceChoice />
    </div>
  );
}
