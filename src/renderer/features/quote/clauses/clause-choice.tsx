import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { RedlineText } from '../../../ui/contract/redline-text.tsx';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { today } from '../../../ui/clock.ts';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import type { Choice } from './choices.ts';
import { changed, pinned, withOmission, withText } from './choices.ts';
import type { WindowClause, WindowMaterial } from './library.ts';
import { canBeChosen } from './library.ts';
import { usePositionName } from './position-name.ts';
import type { ClauseRowData } from './rows.ts';

type Changed = (change: (choice: Choice) => Choice, label: string) => void;

/** Changes a choice. A quote that followed its template has chosen all its clauses from then on. */
function useChange(choice: Choice, material: WindowMaterial): Changed {
  const { draft } = useSession();
  return (change, label) =>
    draft.getState().apply(label, (before) => {
      const choices = before.clauses ?? pinned(material, before, today());
      return { ...before, clauses: changed(choices, choice.id, change) };
    });
}

type ChosenProps = { readonly row: ClauseRowData; readonly choice: Choice; readonly material: WindowMaterial };

/** A newer approved version of the clause that is pinned: shown as a redline, taken only when someone says so. */
function NewerVersion({ row, choice, material }: ChosenProps) {
  const words = useWords().quoteClauses;
  const change = useChange(choice, material);
  const [isShown, show] = useState(false);
  const newest = row.alternatives.find(({ head }) => head.id === choice.id);
  if (newest === undefined || row.clause === null || newest.head.version <= choice.version) return null;
  const { version } = newest.head;
  return (
    <div className="qw-attention">
      <p>
        {words.newer(version)}{' '}
        <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {words.showChanges}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => change(({ id }) => ({ id, version }), words.take)}>
          {words.take}
        </Button>
      </p>
      {isShown && <RedlineText before={row.clause.body} after={newest.body} />}
    </div>
  );
}

type OwnTextProps = { readonly choice: Choice; readonly text: string; readonly placeKey: string | undefined };

/** The quote's own wording, in the clause language. */
function OwnText({ choice, text, placeKey }: OwnTextProps) {
  const words = useWords().quoteClauses;
  const { draft } = useSession();
  const choices = useDraft(({ clauses }) => clauses) ?? [];
  return (
    <Textarea
      label={words.ownText}
      description={words.ownTextHint}
      autosize
      minRows={4}
      maxRows={18}
      spellCheck={false}
      value={text}
      data-place={placeKey === undefined ? undefined : `${placeKey}.text`}
      classNames={{ input: 'qw-clause-source' }}
      onChange={(event) => {
        const own = event.currentTarget.value;
        const next = changed(choices, choice.id, (before) => withText(before, own));
        draft.getState().set(wholeDraft.at('clauses').path, next, words.own);
      }}
      onBlur={() => draft.getState().seal()}
    />
  );
}

type ClauseChoiceProps = { readonly row: ClauseRowData; readonly clause: WindowClause; readonly material: WindowMaterial };

/** The actions on a clause: another position, own wording, omission. */
export function ClauseChoice({ row, clause, material }: ClauseChoiceProps) {
  const choice = row.choice ?? { id: clause.head.id, version: clause.head.version };
  const words = useWords().quoteClauses;
  const index = useDraft(({ clauses }) => clauses?.findIndex(({ id }) => id === choice.id) ?? -1);
  const place = index < 0 ? null : wholeDraft.at('clauses').at(index);
  const { roleNames } = useSentences();
  const positionName = usePositionName();
  const change = useChange(choice, material);
  const { alternatives } = row;
  const open = alternatives.filter((one) => canBeChosen(one, today()) || one.head.id === clause.head.id);
  const shown = open.some(({ head }) => head.id === clause.head.id) ? open : [clause, ...open];
  return (
    <div className="qw-clause-choice">
      <NewerVersion row={row} choice={choice} material={material} />
      <div className="qw-clause-actions">
        <ChoiceField
          label={words.alternative}
          {...(place === null ? {} : { placeKey: place.key })}
          value={choice.id}
          choices={shown.map(({ head }) => ({
            value: head.id,
            label: [
              `${positionName(head.position, null)}: ${head.title}`,
              head.grantedBy === null ? '' : words.grantedBy(roleNames[head.grantedBy]),
            ]
              .filter((part) => part !== '')
              .join(' · '),
          }))}
          onChange={(id) => {
            const next = alternatives.find(({ head }) => head.id === id)?.head;
            if (next !== undefined) change(() => ({ id: next.id, version: next.version }), words.chosen);
          }}
        />
        {choice.omitted === true ? (
          <Button variant="default" onClick={() => change((before) => withOmission(before, false), words.bringBack)}>
            {words.bringBack}
          </Button>
        ) : (
          <>
            {choice.text === undefined ? (
              <Button variant="default" onClick={() => change((before) => withText(before, clause.body), words.own)}>
                {words.write}
              </Button>
            ) : (
              <Button variant="default" onClick={() => change((before) => withText(before, undefined), words.discard)}>
                {words.discard}
              </Button>
            )}
            <Button variant="default" onClick={() => change((before) => withOmission(before, true), words.omitted)}>
              {words.omit}
            </Button>
          </>
        )}
      </div>
      {choice.text !== undefined && <OwnText choice={choice} text={choice.text} placeKey={place?.key} />}
    </div>
  );
}
