import { Button, Modal, Progress } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CardEffect, CardKey, EffectsPage } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Language } from '../../../shared/text/language.ts';
import { numberText, percentText } from '../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

/** Small enough to show how far it is, and to stop at once. */
const pageSize = 50;
const mostShown = 200;

type Looked = {
  readonly total: number;
  readonly looked: number;
  readonly currency: string;
  readonly effects: readonly CardEffect[];
};

const nothingYet: Looked = { total: 0, looked: 0, currency: '', effects: [] };

/** Looks at the open quotes page by page, until the end or until it is stopped. Another version is another dialog. */
function useEffects(key: CardKey): Looked & { readonly isRunning: boolean; readonly stop: () => void } {
  const { send } = useCommand();
  const [found, setFound] = useState(nothingYet);
  const [isRunning, setRunning] = useState(true);
  const isStopped = useRef(false);
  const { cardId, version } = key;
  useEffect(() => {
    isStopped.current = false;
    const run = async (): Promise<void> => {
      let after: number | null = 0;
      while (after !== null && !isStopped.current) {
        const page: EffectsPage | null = await send('catalogue.effects', { cardId, version, after, limit: pageSize });
        if (page === null) break;
        setFound((before) => ({
          total: page.total,
          looked: before.looked + page.looked,
          currency: page.currency,
          effects: [...before.effects, ...page.effects],
        }));
        after = page.next;
      }
      setRunning(false);
    };
    void run();
    return () => {
      isStopped.current = true;
    };
  }, [send, cardId, version]);
  return {
    ...found,
    isRunning,
    stop: () => {
      isStopped.current = true;
    },
  };
}

type Worth = CardEffect['before'];

function valueText(before: Worth, after: Worth, words: WindowWords['catalogue'], language: Language): string {
  const text = (worth: Worth): string => (worth === null ? '–' : numberText(worth.expected, language));
  return words.becomes(text(before), text(after));
}

function marginText(before: Worth, after: Worth, words: WindowWords['catalogue'], language: Language): string {
  const text = (worth: Worth): string => (worth?.margin === null || worth === null ? '–' : percentText(worth.margin, language));
  return words.becomes(text(before), text(after));
}

/** Which open quotes a version would change, and by how much; before it is published. */
export function EffectsDialog({ of, close }: { readonly of: CardKey; readonly close: () => void }) {
  const words = useWords().catalogue;
  const language = useLanguage();
  const { total, looked, currency, effects, isRunning, stop } = useEffects(of);
  const columns = useMemo(
    (): readonly DataColumn<CardEffect>[] => [
      { id: 'quote', head: words.quote, kind: 'text', cell: ({ number, customer }) => `${number} ${customer}` },
      {
        id: 'lines',
        head: words.lines,
        kind: 'text',
        cell: ({ lines, gone }) => `${lines}${gone === 0 ? '' : `, ${words.gone(gone)}`}`,
      },
      {
        id: 'expected',
        head: words.expected(currency),
        kind: 'number',
        cell: ({ before, after }) => valueText(before, after, words, language),
      },
      {
        id: 'margin',
        head: words.margin,
        kind: 'number',
        cell: ({ before, after }) => marginText(before, after, words, language),
      },
    ],
    [words, language, currency],
  );
  return (
    <Modal opened onClose={close} size="xl" title={words.effects} closeButtonProps={{ 'aria-label': words.close }}>
      <p className="qw-soft">{words.effectsHint}</p>
      <div className="qw-effects-progress">
        <output>{words.looked(looked, total)}</output>
        {isRunning && (
          <>
            <Progress value={total === 0 ? 0 : (100 * looked) / total} aria-label={words.effects} />
            <Button size="compact-sm" variant="default" onClick={stop}>
              {words.stop}
            </Button>
          </>
        )}
      </div>
      <DataTable
        caption={words.effects}
        hideCaption
        columns={columns}
        rows={effects.slice(0, mostShown)}
        rowKey={({ quoteId }) => quoteId}
        empty={isRunning ? '' : words.noEffects}
      />
    </Modal>
  );
}
