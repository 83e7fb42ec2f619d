import { useCallback, useMemo, useState } from 'react';
import type { CardEffect, CardKey, EffectsPage } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { Language } from '../../../shared/text/language.ts';
import { numberText, percentText } from '../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { useCommand } from '../../client/use-command.ts';
import type { Pages } from '../../client/use-pages.ts';
import { usePages } from '../../client/use-pages.ts';
import { KnownDayField } from '../../ui/fields/known-day-field.tsx';
import { LookDialog } from '../../ui/frame/look-dialog.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';

const mostShown = 200;

/** Looks at the open quotes page by page, until the end or until it is stopped. */
function useEffects({ cardId, version }: CardKey, knownOn: string | null): Pages<EffectsPage> {
  const { send } = useCommand();
  return usePages(
    useCallback(
      (after: number, limit: number) =>
        send('catalogue.effects', { cardId, version, ...(knownOn === null ? {} : { knownOn }), after, limit }),
      [send, cardId, version, knownOn],
    ),
  );
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
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const { pages, ...look } = useEffects(of, knownOn);
  const currency = pages.at(-1)?.currency ?? '';
  const effects = pages.flatMap((page) => page.effects);
  const otherCurrency = pages.reduce((sum, page) => sum + page.otherCurrency, 0);
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
    <LookDialog
      title={words.effects}
      hint={words.effectsHint}
      chosen={<KnownDayField knownOn={knownOn} change={setKnownOn} />}
      said={words.looked(look.looked, look.total)}
      look={look}
      stopLabel={words.stop}
      close={close}
      closeLabel={words.close}
    >
      {otherCurrency > 0 && <p className="qw-soft">{words.otherCurrency(otherCurrency, currency)}</p>}
      <DataTable
        caption={words.effects}
        hideCaption
        columns={columns}
        rows={effects.slice(0, mostShown)}
        rowKey={({ quoteId }) => quoteId}
        empty={look.isRunning ? '' : words.noEffects}
      />
    </LookDialog>
  );
}
