import { ActionIcon } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand/react';
import { sumOf } from '../../../../shared/domain/statements/sums.ts';
import { pathText } from '../../../../shared/domain/document/problem.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { wholeDraft } from '../draft/place.ts';
import { useReading, useSession, useWhere } from '../draft/edit-session.ts';
import type { LineKind } from '../edits/line-kind.ts';
import { kindOf, lineKinds } from '../edits/line-kind.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { choicesOf } from '../fields/choices.ts';
import { Locked } from '../fields/locked.tsx';
import { DecimalAt, TextAt } from '../fields/place-fields.tsx';
import { useWritten } from '../charts/written.ts';
import type { LineActions } from './line-actions.ts';
import { LineDetail } from './line-detail.tsx';
import { LineMenu } from './line-menu.tsx';
import { pricePath, quantityOf } from './line-summary.ts';

type LineRowProps = { readonly index: number; readonly count: number; readonly actions: LineActions };

/** What a line is expected to bring over the term, or would if it were taken; a credits line has no money of its own. */
function ExpectedCell({
  id,
  hasMoney,
  isOffered,
}: {
  readonly id: string;
  readonly hasMoney: boolean;
  readonly isOffered: boolean;
}) {
  const charges = useReading(({ results }) => results?.lines.find(({ line }) => line.id === id)?.charges);
  const worth = useReading(({ results }) => results?.options?.find((option) => option.id === id)?.expectedValue);
  const words = useWords().deal.option;
  const written = useWritten();
  const isCurrent = useReading((reading) => reading.isCurrent);
  if (isOffered && worth !== undefined) {
    return (
      <td className="qw-grid-expected qw-soft qw-small">
        {words.ifTaken(worth < 0n ? written.amount(worth) : `+${written.amount(worth)}`)}
      </td>
    );
  }
  return (
    <td className="qw-grid-expected qw-number" data-stale={isCurrent ? undefined : true}>
      {charges === undefined || !hasMoney ? '–' : written.amount(sumOf(charges))}
    </td>
  );
}

/** One line: its usual fields in the row, all others under it. */
export const LineRow = memo(function LineRow({ index, count, actions }: LineRowProps) {
  const words = useWords().line;
  const language = useLanguage();
  const { draft, isLocked } = useSession();
  const line = useStore(draft, ({ history }) => history.present.lines[index]);
  const isOpen = useWhere(({ openLine }) => line !== undefined && openLine === line.id);
  const hasProblem = useReading(({ problems }) => problems.some(({ path }) => path[0] === 'lines' && path[1] === index));
  if (line === undefined) return null;
  const place = wholeDraft.at('lines').at(index);
  const name = line.name || words.unnamed;
  const price = pricePath(line);
  const quantity = quantityOf(line, words, language);
  const quantityPlace = (path: readonly string[]): Place<unknown> => {
    const full = [...place.path, ...path];
    return { ...(place as Place<unknown>), path: full, key: pathText(full) };
  };
  const discount = line.discountPercent;
  const detailId = `line-detail-${index}`;
  const openText = (text: string) => (
    <button type="button" className="qw-cell-button" onClick={() => actions.toggle(line.id)}>
      {text}
    </button>
  );
  return (
    <>
      <tr className="qw-grid-row" data-open={isOpen ? true : undefined} data-row={index}>
        <td className="qw-grid-toggle">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-expanded={isOpen}
            aria-controls={detailId}
            aria-label={words.details(name)}
            data-attention={hasProblem ? true : undefined}
            onClick={() => actions.toggle(line.id)}
          >
            {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
          </ActionIcon>
        </td>
        <td className="qw-grid-name" data-column="name">
          <Locked>
            <TextAt
              place={place.at('name')}
              label={words.cell(words.name, words.row(index + 1))}
              hideLabel
              placeholder={words.unnamed}
            />
          </Locked>
        </td>
        <td className="qw-grid-kind" data-column="kind">
          <Locked>
            <ChoiceField
              label={words.cell(words.charge, name)}
              hideLabel
              value={kindOf(line)}
              choices={choicesOf(lineKinds, words.kinds)}
              onChange={(kind) => actions.changeKind(index, kind as LineKind)}
            />
          </Locked>
        </td>
        <td className="qw-grid-price" data-column="price">
          {price === null ? (
            openText(words.tierCount('tiers' in line.charge ? line.charge.tiers.length : 0))
          ) : (
            <Locked>
              <DecimalAt
                place={place.at('charge').at(price)}
                label={words.cell(words.price, name)}
                hideLabel
                kind={price === 'percent' ? 'percent' : price === 'creditsPerUnit' ? 'quantity' : 'money'}
                {...(price === 'percent' ? { unit: '%' } : {})}
              />
            </Locked>
          )}
        </td>
        <td className="qw-grid-quantity" data-column="quantity">
          {'path' in quantity ? (
            <Locked>
              <DecimalAt
                place={quantityPlace(quantity.path)}
                label={words.cell(words.quantity, name)}
                hideLabel
                kind="quantity"
              />
            </Locked>
          ) : (
            quantity.text !== '' && openText(quantity.text)
          )}
        </td>
        <td className="qw-grid-discount" data-column="discount">
          {line.charge.type !== 'credits' &&
            (Array.isArray(discount) ? (
              openText(words.phaseCount(discount.length))
            ) : (
              <Locked>
                <DecimalAt
                  place={place.at('discountPercent')}
                  label={words.cell(words.discount, name)}
                  hideLabel
                  kind="percent"
                  unit="%"
                  placeholder="0"
                />
              </Locked>
            ))}
        </td>
        <ExpectedCell id={line.id} hasMoney={line.charge.type !== 'credits'} isOffered={line.optional === true} />
        <td className="qw-grid-menu">{!isLocked && <LineMenu name={name} index={index} count={count} actions={actions} />}</td>
      </tr>
      {isOpen && (
        <tr className="qw-grid-detail" id={detailId}>
          <td colSpan={8}>
            <Locked>
              <LineDetail index={index} />
            </Locked>
          </td>
        </tr>
      )}
    </>
  );
});
