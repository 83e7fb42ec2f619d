import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { ScrollRegion } from '../../../ui/frame/scroll-region.tsx';
import { useDraft, useSession, useWhere } from '../draft/edit-session.ts';
import { Locked } from '../fields/locked.tsx';
import { LineDetail } from '../lines/line-detail.tsx';
import { WarningsAt } from '../warnings/warnings-at.tsx';
import './inspector.css';
import { useLinesPlace } from './lines-place.ts';

/** What a line needs beside its row: tiers, forecast, models and cost, months. Esc goes back to the cell one came from. */
export function Inspector() {
  const words = useWords().line;
  const session = useSession();
  const openLine = useWhere((where) => where.openLine);
  const index = useDraft((draft) => (draft.lines ?? []).findIndex(({ id }) => id === openLine));
  const name = useDraft((draft) => draft.lines[index]?.name) || words.unnamed;
  const inspections = useWhere((where) => where.inspections);
  const back = useLinesPlace((place) => place.back);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (inspections > 0)
      fields.current?.querySelector<HTMLElement>('.qw-line-detail :is(input, textarea):not([disabled])')?.focus();
  }, [inspections]);
  if (openLine === null || index < 0) return null;
  const close = (): void => {
    session.where.setState({ openLine: null });
    back?.();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    back?.();
  };
  return (
    <ScrollRegion className="qw-inspector" label={words.details(name)}>
      {/* The keys come from the fields within. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={fields} onKeyDown={onKey}>
        <header className="qw-inspector-head">
          <h2>{name}</h2>
          <ActionIcon variant="subtle" color="gray" aria-label={words.closeDetails} onClick={close}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </header>
        <WarningsAt prefix={`lines[${index}]`} />
        <Locked>
          <LineDetail index={index} />
        </Locked>
      </div>
    </ScrollRegion>
  );
}
