import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CostBookHead } from '../../../shared/calls/quotes/cost-calls.ts';
import type { Failure } from '../../../shared/calls/reply.ts';
import type { ImportPreview, ImportTerms, WorkingHead } from '../../../shared/calls/quotes/working-cost-calls.ts';
import { listFormats } from '../../../shared/price-lists/price-list-format.ts';
import { defaultLimit } from '../../../shared/price-lists/review/review.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { decimalTyped } from '../../ui/typed/decimal-input.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { today } from '../../ui/clock.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { LongWait } from '../../ui/frame/long-wait.tsx';
import { ImportDifferences } from './import-differences.tsx';

export type ChosenList = Pick<ImportTerms, 'chosen'> & { readonly file: string };

type DialogProps = {
  readonly list: ChosenList;
  readonly working: readonly WorkingHead[];
  readonly book: CostBookHead | undefined;
  readonly close: () => void;
  readonly done: (head: WorkingHead) => void;
};

/** Whoever stops it needs no notice that it was stopped. */
const wasStopped = (failure: Failure): boolean => failure.kind === 'stopped' && failure.why.code === 'cancelled';

/** A price list: its differences first, what is held with the reason to confirm it, and then the import. */
export function ListImportDialog({ list, working, book, close, done }: DialogProps) {
  const words = useWords();
  const text = words.costs.importList;
  const language = useLanguage();
  const { send, stop, isBusy } = useCommand();
  const places = [
    ...working.map(({ workingId, name }) => ({ value: workingId, label: words.costs.workingTitle(name), into: { workingId } })),
    ...(book === undefined ? [] : [{ value: 'copy', label: text.copyOf(book.name), into: { costBookId: book.costBookId } }]),
    { value: 'new', label: text.newBook, into: { costBookId: null } },
  ];
  const [place, setPlace] = useState(places[0]?.value ?? 'new');
  const [format, setFormat] = useState('');
  const [on, setOn] = useState(today());
  const [limit, setLimit] = useState(defaultLimit);
  const [currency, setCurrency] = useState('');
  const [rate, setRate] = useState('');
  const [source, setSource] = useState('');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setPreview(null);
    };
  const terms = {
    chosen: list.chosen,
    format: listFormats.find((known) => known === format) ?? null,
    into: places.find(({ value }) => value === place)?.into ?? { costBookId: null },
    on,
    limit: decimalTyped(limit, 'percent', language) ?? limit,
    rate:
      currency.trim() === ''
        ? null
        : {
            currency: currency.trim().toUpperCase(),
            rate: decimalTyped(rate, 'quantity', language) ?? rate,
            source: source.trim() === '' ? null : source.trim(),
          },
  };
  const look = async (): Promise<void> => setPreview(await send('costs.previewImport', terms, wasStopped));
  const take = async ({ sha256 }: ImportPreview): Promise<void> => {
    const confirmed = [...reasons].flatMap(([id, reason]) => (reason.trim() === '' ? [] : [{ id, reason: reason.trim() }]));
    const head = await send('costs.importList', { ...terms, sha256, confirmed }, wasStopped);
    if (head === null) return;
    say(text.took(head.name, head.models));
    done(head);
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="90rem"
      title={text.title(list.file)}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <div className="qw-import-terms">
        <NativeSelect
          data-autofocus
          label={text.into}
          data={places.map(({ value, label }) => ({ value, label }))}
          value={place}
          onChange={(event) => changed(setPlace)(event.currentTarget.value)}
        />
        <NativeSelect
          label={text.format}
          data={[
            { value: '', label: text.guessed },
            ...listFormats.map((value) => ({ value, label: words.sentences.formatNames[value] })),
          ]}
          value={format}
          onChange={(event) => changed(setFormat)(event.currentTarget.value)}
        />
        <DateField label={text.on} value={on} onChange={changed(setOn)} />
        <TextInput label={text.limit} value={limit} onChange={(event) => changed(setLimit)(event.currentTarget.value)} />
        <TextInput
          label={text.currency}
          placeholder={text.asList}
          value={currency}
          onChange={(event) => changed(setCurrency)(event.currentTarget.value)}
        />
        {currency.trim() !== '' && (
          <>
            <TextInput label={text.rate} value={rate} onChange={(event) => changed(setRate)(event.currentTarget.value)} />
            <TextInput
              label={text.rateSource}
              value={source}
              onChange={(event) => changed(setSource)(event.currentTarget.value)}
            />
          </>
        )}
      </div>
      {isBusy && <LongWait said={() => text.reading} cancelLabel={text.stop} cancel={stop} />}
      {preview === null ? (
        <Button disabled={isBusy || !isDate(on)} onClick={() => void look()}>
          {text.look}
        </Button>
      ) : (
        <>
          <ImportDifferences
            preview={preview}
            reasons={reasons}
            confirm={(id, reason) => setReasons(new Map(reasons).set(id, reason))}
          />
          <Button disabled={isBusy} onClick={() => void take(preview)}>
            {text.take}
          </Button>
        </>
      )}
    </Modal>
  );
}
