import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { alignedRedline } from '../../../../shared/clauses/redline/aligned.ts';
import type { Piece } from '../../../../shared/clauses/redline/redline.ts';
import { RedlineText } from '../../../ui/contract/redline-text.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { WrittenClause } from '../clause-draft.ts';
import { writtenOf } from '../clause-draft.ts';
import { headChanges } from './head-changes.ts';

/** Makes each line of cases a separate paragraph: joined, they are unreadable. */
const spaced = (body: string): string => body.replaceAll(/^\s*:::.*$/gm, '\n$&\n');

function Side({
  pieces,
  without,
  text,
}: {
  readonly pieces: readonly Piece[];
  readonly without: Piece['change'];
  readonly text: string | null;
}) {
  if (text === null) return <p />;
  return (
    <p>
      {pieces
        .filter(({ change }) => change !== without)
        .map(({ change, text: part }, index) => {
          // A piece's place is its identity.
          const key = `${index}`;
          if (change === 'same') return <span key={key}>{part}</span>;
          return change === 'inserted' ? <ins key={key}>{part}</ins> : <del key={key}>{part}</del>;
        })}
    </p>
  );
}

/** Two texts side by side, paragraph by paragraph, with the differences marked in both. */
function Columns({
  before,
  after,
  names,
}: {
  readonly before: string;
  readonly after: string;
  readonly names: readonly [string, string];
}) {
  return (
    <div className="qw-contract qw-redline qw-clause-columns">
      <p className="qw-clause-side">{names[0]}</p>
      <p className="qw-clause-side">{names[1]}</p>
      {alignedRedline(before, after).map(({ before: left, after: right, pieces }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="qw-clause-pair">
          <Side pieces={pieces} without="inserted" text={left} />
          <Side pieces={pieces} without="removed" text={right} />
        </div>
      ))}
    </div>
  );
}

type CompareProps = {
  readonly written: WrittenClause;
  /** Every stored version, the newest first. */
  readonly versions: readonly LibraryText[];
};

/** Compares the text with another version, as a redline or side by side. */
export function Compare({ written, versions }: CompareProps) {
  const words = useWords();
  const text = words.clause;
  const own = written.head.version;
  const others = versions.filter(({ version }) => version !== own);
  const [asked, ask] = useState<string | null>(null);
  const [layout, setLayout] = useState<'redline' | 'columns'>('redline');
  const former =
    others.find(({ version }) => String(version) === asked) ?? others.find(({ version }) => version < own) ?? others[0];
  const before = former === undefined ? null : writtenOf(former);
  if (before === null) return <p className="qw-soft">{text.onlyVersion}</p>;
  const changes = headChanges(before.head, written.head, words);
  const isSame = before.body === written.body.trim() && changes.length === 0;
  return (
    <div className="qw-stack">
      <div className="qw-clause-compare">
        <ChoiceField
          label={text.before}
          value={String(before.head.version)}
          choices={others.map(({ version, state }) => ({
            value: String(version),
            label: text.versionOption(version, words.library.states[state]),
          }))}
          onChange={ask}
        />
        <SegmentedControl
          aria-label={text.layout}
          value={layout}
          data={(['redline', 'columns'] as const).map((value) => ({ value, label: text.layouts[value] }))}
          onChange={setLayout}
        />
      </div>
      {isSame && <p className="qw-soft">{text.unchanged}</p>}
      {changes.length > 0 && (
        <dl className="qw-head-changes qw-redline">
          {changes.map(({ name, from, to }) => (
            <div key={name}>
              <dt>{text.changedHead(name)}</dt>
              <dd>
                <del>{from}</del> <ins>{to}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div lang={written.head.language}>
        {layout === 'redline' ? (
          <RedlineText before={spaced(before.body)} after={spaced(written.body)} />
        ) : (
          <Columns
            before={spaced(before.body)}
            after={spaced(written.body)}
            names={[words.library.version(before.head.version), words.library.version(own)]}
          />
        )}
      </div>
    </div>
  );
}
