import type { KeyboardEvent } from 'react';
import type { ClauseRow } from '../../../shared/calls/contracts/clause-calls.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { useRoute } from '../../client/route.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { today } from '../../ui/clock.ts';
import { ClauseStateChip } from './clause-state-chip.tsx';
import { positionOrder } from './position-order.ts';

type Topic = { readonly type: string; readonly rows: readonly ClauseRow[] };

/** By type, in the order of the alphabet; within one the preferred clause first, then the fallbacks in their order. */
function topicsOf(rows: readonly ClauseRow[]): readonly Topic[] {
  return [...Map.groupBy(rows, ({ type }) => type)]
    .map(([type, own]) => ({
      type,
      rows: own.toSorted(
        (a, b) => a.language.localeCompare(b.language) * -1 || positionOrder(a.position) - positionOrder(b.position),
      ),
    }))
    .toSorted((a, b) => a.type.localeCompare(b.type));
}

/** Moves to the next or former clause of the list. */
function step(event: KeyboardEvent<HTMLTableElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.qw-link')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function Row({ row }: { readonly row: ClauseRow }) {
  const words = useWords().library;
  const { roleNames } = useSentences();
  const language = useLanguage();
  const go = useRoute((state) => state.go);
  const open = (): void => go({ screen: 'clause', clauseId: row.clauseId, language: row.language });
  const position = words.positionName(row.position);
  const isDue = row.reviewDue !== null && row.reviewDue <= today();
  return (
    // The title is the button; the row is only a larger place to click.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="qw-list-row" onClick={open}>
      <td className="qw-list-title">
        <span>
          <button
            type="button"
            className="qw-link qw-strong"
            aria-label={words.open(row.title, position)}
            onClick={(event) => {
              event.stopPropagation();
              open();
            }}
          >
            <span lang={row.language}>{row.title}</span>
          </button>
        </span>
        {row.isSample && <span className="qw-soft qw-small">{words.sample}</span>}
      </td>
      <td className="qw-clause-position">
        <span>{position}</span>
        {row.grantedBy !== null && <span className="qw-soft qw-small">{words.grantedBy(roleNames[row.grantedBy])}</span>}
      </td>
      <td>{words.languages[row.language]}</td>
      <td>
        <span className="qw-number">{words.version(row.version)}</span> <ClauseStateChip state={row.state} />
      </td>
      <td className="qw-number">
        {row.approvedVersion === null ? (
          <span className="qw-soft">{words.noneApproved}</span>
        ) : (
          words.version(row.approvedVersion)
        )}
      </td>
      <td className={isDue ? 'qw-attention qw-number' : 'qw-number qw-soft'}>
        {row.reviewDue !== null &&
          (isDue ? words.due(briefDateText(row.reviewDue, language)) : briefDateText(row.reviewDue, language))}
      </td>
      <td className={row.uses === 0 ? 'qw-soft' : undefined}>{words.uses(row.uses)}</td>
    </tr>
  );
}

/** The clauses of the library by topic. */
export function ClauseList({ rows }: { readonly rows: readonly ClauseRow[] }) {
  const words = useWords().library;
  const { columns } = words;
  return (
    <div className="qw-list-scroll">
      {/* The arrows only move between the buttons that it holds. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="qw-list qw-clause-list" onKeyDown={step}>
        <caption className="qw-hidden-label">{`${words.title}. ${words.gridHint}`}</caption>
        <thead>
          <tr>
            {(['title', 'position', 'language', 'newest', 'approved', 'reviewDue', 'uses'] as const).map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {topicsOf(rows).map(({ type, rows: own }) => (
          <tbody key={type}>
            <tr className="qw-clause-topic">
              <th scope="rowgroup" colSpan={7}>
                {type}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={`${row.clauseId} ${row.language}`} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
