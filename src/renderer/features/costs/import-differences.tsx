import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportedModel, ImportPreview } from '../../../shared/calls/quotes/working-cost-calls.ts';
import { numberText, percentText } from '../../../shared/text/number-format.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { priceDay } from './price-day.ts';

type Refused = ImportPreview['refused'][number];
type Unused = ImportPreview['notUsed'][number];

const shownGone = 20;

type DifferencesProps = {
  readonly preview: ImportPreview;
  /** By model, why it is right though it is held. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly confirm: (id: string, reason: string) => void;
};

type Reasons = Pick<DifferencesProps, 'reasons' | 'confirm'> & {
  readonly label: (id: string) => string;
  readonly placeholder: string;
  readonly sentence: (hold: ImportedModel['holds'][number]) => string;
};

/** Why a model is held, and the field for why it is right. */
function heldCell({ reasons, confirm, label, placeholder, sentence }: Reasons): (model: ImportedModel) => ReactNode {
  return ({ id, holds }) => (
    <div className="qw-held">
      {holds.map((hold) => (
        <p key={JSON.stringify(hold)} className="qw-attention">
          {sentence(hold)}
        </p>
      ))}
      <TextInput
        aria-label={label(id)}
        placeholder={placeholder}
        value={reasons.get(id) ?? ''}
        onChange={(event) => confirm(id, event.currentTarget.value)}
      />
    </div>
  );
}

/** What a price list would change: what is held first, then what goes in, what is left out and what is not used. */
export function ImportDifferences({ preview, reasons, confirm }: DifferencesProps) {
  const { costs, sentences } = useWords();
  const text = costs.importList;
  const language = useLanguage();
  const price = (decimal: string | null): string => (decimal === null ? '–' : numberText(decimal, language));
  const pricesOf = ({ prices: planned }: ImportedModel): ReactNode =>
    planned.map(({ from, before, after }) => (
      <div key={from}>
        {`${priceDay(from, costs, language)}: ${before === null ? '' : `${costs.priceOf(price(before.input), price(before.output))} → `}${costs.priceOf(price(after.input), price(after.output))}`}
      </div>
    ));
  const moved = ({ percent }: ImportedModel): string => {
    const { input, output } = percent;
    const of = (change: string | null): string => (change === null ? '–' : percentText(change, language));
    return input === null && output === null ? '' : costs.priceOf(of(input), of(output));
  };
  const name = ({ id, isAlias }: ImportedModel): ReactNode => (
    <>
      {id} {isAlias && <span className="qw-chip">{text.alias}</span>}
    </>
  );
  const shared: readonly DataColumn<ImportedModel>[] = [
    { id: 'model', head: costs.model, kind: 'text', cell: name },
    { id: 'prices', head: costs.perMillion(preview.currency), kind: 'text', cell: pricesOf },
    { id: 'moved', head: text.moved, kind: 'number', cell: moved },
  ];
  const named = (model: ImportedModel): ReactNode => (
    <>
      {name(model)}
      {pricesOf(model)}
      {moved(model)}
    </>
  );
  const held: readonly DataColumn<ImportedModel>[] = [
    { id: 'model', head: `${costs.model}, ${costs.perMillion(preview.currency)}`, kind: 'text', cell: named },
    {
      id: 'why',
      head: text.why,
      kind: 'text',
      cell: heldCell({
        reasons,
        confirm,
        label: text.reasonOf,
        placeholder: text.reasonHint,
        sentence: sentences.holdSentence,
      }),
    },
  ];
  const refused: readonly DataColumn<Refused>[] = [
    { id: 'model', head: costs.model, kind: 'text', cell: ({ id }) => id },
    { id: 'because', head: text.because, kind: 'text', cell: ({ fault }) => sentences.entrySentence(fault) },
  ];
  const unused: readonly DataColumn<Unused>[] = [
    { id: 'meter', head: text.meter, kind: 'text', cell: ({ meter }) => meter },
    { id: 'models', head: costs.models, kind: 'number', cell: ({ models }) => models },
    { id: 'example', head: text.example, kind: 'text', cell: ({ examples }) => examples.join(', ') },
  ];
  const { counts, models, gone } = preview;
  const isHeld = ({ holds }: ImportedModel): boolean => holds.length > 0;
  return (
    <div className="qw-import-differences">
      <output>
        {`${text.readAs(sentences.formatNames[preview.format], preview.currency)} ${text.counts(counts.changed, counts.added, counts.held, counts.unchanged)}`}
      </output>
      {counts.aliases > 0 && <p className="qw-soft">{text.aliases(counts.aliases)}</p>}
      {models.some(isHeld) && (
        <>
          <p className="qw-soft">{text.heldHint}</p>
          <DataTable caption={text.held} columns={held} rows={models.filter(isHeld)} rowKey={({ id }) => id} empty={text.none} />
        </>
      )}
      <DataTable
        caption={text.changes}
        columns={shared}
        rows={models.filter((model) => !isHeld(model))}
        rowKey={({ id }) => id}
        empty={text.none}
      />
      {gone.length > 0 && (
        <p className="qw-soft">
          {text.goneModels(`${gone.slice(0, shownGone).join(', ')}${counts.gone > shownGone ? ' …' : ''}`)}
        </p>
      )}
      {preview.refused.length > 0 && (
        <DataTable caption={text.leftOut} columns={refused} rows={preview.refused} rowKey={({ id }) => id} empty={text.none} />
      )}
      {preview.notUsed.length > 0 && (
        <DataTable
          caption={text.notUsed}
          columns={unused}
          rows={preview.notUsed}
          rowKey={({ meter }) => meter}
          empty={text.none}
        />
      )}
    </div>
  );
}
