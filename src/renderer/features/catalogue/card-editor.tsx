import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { CardKey, CardRow, ChosenCardTable, OpenCard } from '../../../shared/calls/quotes/catalogue-calls.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import type { DecimalMark } from '../../../shared/vocabulary/decimal-mark.ts';
import { decimalMarks } from '../../../shared/vocabulary/decimal-mark.ts';
import { say } from '../../client/notices.ts';
import { FileReadingLine } from '../../client/file-reading-line.tsx';
import { useCommand } from '../../client/use-command.ts';
import { useAnswer } from '../../client/queries.ts';
import { ScrollRegion } from '../../ui/frame/scroll-region.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';
import { useCardDraft } from './card-draft.ts';
import { CardHead } from './card-head.tsx';
import { CardSteps } from './card-steps.tsx';
import { EffectsDialog } from './effects-dialog.tsx';
import { CardCreditsBuy } from './credits-buy.tsx';
import { CardParts } from './parts/card-parts.tsx';
import { ProductPart } from './product-part.tsx';
import { DifferencesDialog, TableDialog } from './read-dialog.tsx';
import { UndoSteps } from './undo-steps.tsx';

type Shown =
  | { readonly dialog: 'effects' }
  | { readonly dialog: 'table'; readonly table: ChosenCardTable }
  | { readonly dialog: 'read'; readonly title: string; readonly card: RateCard }
  | { readonly dialog: 'compare'; readonly with: CardKey };

const mostProblems = 5;

/** A published version; null while it is not there, and where none is asked for. */
function useVersion(key: CardKey | null): RateCard | null {
  const keys = key === null ? [] : [{ cardId: key.cardId, version: key.version }];
  const { data } = useAnswer('catalogue.versions', { keys }, { enabled: key !== null });
  return key === null ? null : (data?.[0] ?? null);
}

type Props = {
  readonly opened: OpenCard;
  /** Other versions of the card. */
  readonly others: readonly CardRow[];
  readonly mayWrite: boolean;
  readonly choose: (key: CardKey | null) => void;
};

/** One version of a card: its head, its products in a grid, its files, and the steps to publication. */
export function CardEditor({ opened, others, mayWrite, choose }: Props) {
  const { row } = opened;
  const { catalogue: words, cardParts } = useWords();
  const { problemLine } = useSentences();
  const { send } = useCommand();
  const { send: read, progress, stop } = useCommand();
  const draft = useCardDraft(opened);
  const [shown, show] = useState<Shown | null>(null);
  const isLocked = row.state !== 'draft' || !mayWrite;
  const { card, problems, whole } = draft;
  const key = { cardId: row.cardId, version: row.version };
  const frozen = others.filter(({ state, isAltered }) => (state === 'published' || state === 'retired') && !isAltered);
  const compared = useVersion(shown?.dialog === 'compare' ? shown.with : null);
  // The newest version before this one: what its table says is compared as it is typed.
  const before = useVersion(frozen.find(({ version }) => version < row.version) ?? null);
  const readFile = async (): Promise<void> => {
    const found = await read('catalogue.readFile', {});
    if (found !== null) show({ dialog: 'read', title: words.differencesRead(found.file), card: found.card });
  };
  const readTable = async (): Promise<void> => {
    const table = await read('catalogue.chooseTable', {});
    if (table !== null) show({ dialog: 'table', table });
  };
  const write = async (as: 'json' | 'csv', decimals: DecimalMark = 'point'): Promise<void> => {
    if (!(await draft.settled())) return;
    const file = await send('catalogue.exportFile', { ...key, as, decimals });
    if (file !== null) say(words.written(file.file));
  };
  const take = (found: RateCard): void => {
    draft.change({ ...found, id: row.cardId, version: row.version }, cardParts.readIn);
    show(null);
  };
  return (
    <ScrollRegion holdsFields className="qw-middle" label={`${row.name} ${words.version(row.version)}`}>
      <div className="qw-card-tools">
        <CardHead card={card} isLocked={isLocked} change={draft.change} />
        <div className="qw-buttons">
          <span className="qw-small qw-soft">
            {isLocked ? words.states[row.state] : draft.isSaved ? words.saved : words.saving}
          </span>
          {!isLocked && <UndoSteps draft={draft} />}
          <Menu>
            <Menu.Target>
              <Button variant="default" disabled={frozen.length === 0 || whole === null}>
                {words.compare}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {frozen.map(({ cardId, version }) => (
                <Menu.Item key={version} onClick={() => show({ dialog: 'compare', with: { cardId, version } })}>
                  {words.version(version)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {!isLocked && (
            <>
              <Button variant="default" onClick={() => void readFile()}>
                {words.importFile}
              </Button>
              <Button variant="default" onClick={() => void readTable()}>
                {words.importTable}
              </Button>
            </>
          )}
          <Menu>
            <Menu.Target>
              <Button variant="default">{words.exportAs}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void write('json')}>{words.exportJson}</Menu.Item>
              {decimalMarks.map((mark) => (
                <Menu.Item key={mark} onClick={() => void write('csv', mark)}>
                  {words.exportCsv[mark]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {mayWrite && <CardSteps row={row} draft={draft} choose={choose} showEffects={() => show({ dialog: 'effects' })} />}
        </div>
      </div>
      <FileReadingLine progress={progress} stop={stop} />
      {row.isAltered && <p className="qw-problem">{words.alteredHint}</p>}
      {row.returned !== null && (
        <p className="qw-attention">
          <b>{words.returnedBecause}</b> {row.returned}
        </p>
      )}
      {!mayWrite && <p className="qw-attention">{words.notYours}</p>}
      {problems.length > 0 && !isLocked && (
        <div className="qw-attention">
          <b>{words.problemCount(problems.length)}</b>
          {problems.slice(0, mostProblems).map((problem) => (
            <div key={problemLine(problem)}>{problemLine(problem)}</div>
          ))}
        </div>
      )}
      <CardParts
        card={card}
        problems={problems}
        isLocked={isLocked}
        change={draft.change}
        products={<ProductPart card={card} problems={problems} isLocked={isLocked} change={draft.change} before={before} />}
      />
      <CardCreditsBuy card={card} before={before} />
      {shown?.dialog === 'effects' && <EffectsDialog of={key} close={() => show(null)} />}
      {shown?.dialog === 'table' && (
        <TableDialog
          table={shown.table}
          card={draft.asJson()}
          read={(made) => show({ dialog: 'read', title: words.differencesRead(shown.table.file), card: made })}
          close={() => show(null)}
        />
      )}
      {shown?.dialog === 'read' && (
        <DifferencesDialog
          title={shown.title}
          before={whole ?? { ...shown.card, products: [] }}
          after={{ ...shown.card, id: row.cardId }}
          take={isLocked ? null : () => take(shown.card)}
          close={() => show(null)}
        />
      )}
      {shown?.dialog === 'compare' && compared !== null && whole !== null && (
        <DifferencesDialog
          title={words.differences(compared.version, row.version)}
          before={compared}
          after={whole}
          take={null}
          close={() => show(null)}
        />
      )}
    </ScrollRegion>
  );
}
