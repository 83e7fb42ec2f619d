import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ChosenCardTable } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { cardFields } from '../../../shared/catalogue/card-table.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { FileReadingLine } from '../../client/file-reading-line.tsx';
import { useCommand } from '../../client/use-command.ts';
import { useWords } from '../../ui/language.tsx';
import { CardCreditsBuy } from './credits-buy.tsx';
import { CardDifferences } from './card-differences.tsx';

type DifferencesProps = {
  readonly title: string;
  readonly before: RateCard;
  readonly after: RateCard;
  readonly take: (() => void) | null;
  readonly close: () => void;
};

/** Differences first; what was read becomes a draft only then. */
export function DifferencesDialog({ title, before, after, take, close }: DifferencesProps) {
  const words = useWords().catalogue;
  return (
    <Modal opened onClose={close} size="xl" title={title} closeButtonProps={{ 'aria-label': words.close }}>
      <CardCreditsBuy card={after} before={before} />
      <CardDifferences before={before} after={after} />
      {take !== null && <Button onClick={take}>{words.take}</Button>}
    </Modal>
  );
}

type TableProps = {
  readonly table: ChosenCardTable;
  readonly card: DraftJson;
  readonly read: (card: RateCard) => void;
  readonly close: () => void;
};

/** A table of prices: what its columns give. */
export function TableDialog({ table, card, read, close }: TableProps) {
  const words = useWords().catalogue;
  const { send, isBusy, progress, stop } = useCommand();
  const [mapping, setMapping] = useState(table.mapping);
  const look = async (): Promise<void> => {
    const made = await send('catalogue.readTable', { chosen: table.chosen, mapping, card });
    if (made !== null) read(made.card);
  };
  const choices = [
    { value: '', label: words.ignored },
    ...cardFields.map((field) => ({ value: field, label: words.fields[field] })),
  ];
  return (
    <Modal opened onClose={close} size="xl" title={words.mapping} closeButtonProps={{ 'aria-label': words.close }}>
      <div className="qw-mapping">
        {table.heads.map((head, index) => (
          <NativeSelect
            // oxlint-disable-next-line react/no-array-index-key -- columns are known by their place; two may have one head
            key={index}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            label={words.column(head)}
            description={table.sample[0]?.[index] ?? ''}
            data={choices}
            value={mapping[index] ?? ''}
            onChange={(event) =>
              setMapping(mapping.with(index, cardFields.find((known) => known === event.currentTarget.value) ?? null))
            }
          />
        ))}
      </div>
      <FileReadingLine progress={progress} stop={stop} />
      <Button disabled={isBusy} onClick={() => void look()}>
        {words.look}
      </Button>
    </Modal>
  );
}
