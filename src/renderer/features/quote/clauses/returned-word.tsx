import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReturnedWord } from '../../../../shared/calls/contracts/document-calls.ts';
import { useCommand } from '../../../client/use-command.ts';
import { RedlineText } from '../../../ui/contract/redline-text.tsx';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { today } from '../../../ui/clock.ts';
import { changed, pinned, withText } from './choices.ts';
import type { WindowMaterial } from './library.ts';

type Proposal = ReturnedWord['proposals'][number];

type TermChange = Proposal['changes'][number];

/** A value that the other side wants changed, with what the contract then comes to: a change of the deal, taken by whoever writes the quote. */
function ProposedTerm({ change }: { readonly change: TermChange }) {
  const text = useWords().quoteClauses.returned;
  const { draft, isLocked } = useSession();
  const [isTaken, setTaken] = useState(false);
  const { path, before, after, value, money, problems } = change;
  const take = (to: NonNullable<TermChange['path']>): void => {
    draft.getState().set(to, value, text.changeTerm(after));
    draft.getState().seal();
    setTaken(true);
  };
  return (
    <div className="qw-attention" data-term={change.term}>
      <p>{text.changesTerm(before, after)}</p>
      {money !== null && (
        <p className="qw-small">
          {text.money(text.committed, money.committed.before, money.committed.after)}{' '}
          {text.money(text.expected, money.expected.before, money.expected.after)}
        </p>
      )}
      {path === null && <p className="qw-small">{text.fixedTerm}</p>}
      {problems.length > 0 && <p className="qw-problem">{[text.cannotBe, ...problems].join(' ')}</p>}
      {isTaken && <p className="qw-done">{text.changed(after)}</p>}
      {!isTaken && !isLocked && path !== null && problems.length === 0 && (
        <Button onClick={() => take(path)}>{text.changeTerm(after)}</Button>
      )}
    </div>
  );
}

/** What the other side wants one clause to say: as a redline, to be taken as the quote's own wording or left. */
function ProposedClause({ proposal, material }: { readonly proposal: Proposal; readonly material: WindowMaterial }) {
  const text = useWords().quoteClauses.returned;
  const { draft, isLocked } = useSession();
  const clauses = useDraft((value) => value.clauses);
  // A quote that followed its template has chosen all its clauses once one is worded otherwise.
  const choices = useMemo(
    () => clauses ?? pinned(material, draft.getState().history.present, today()),
    [clauses, material, draft],
  );
  const [settled, settle] = useState<'taken' | 'left' | null>(null);
  const choice = choices.find(({ id }) => id === proposal.clauseId);
  const take = (own: string): void => {
    const next = changed(choices, proposal.clauseId, (before) => withText(before, own));
    draft.getState().set(wholeDraft.at('clauses').path, next, text.label);
    draft.getState().seal();
    settle('taken');
  };
  const { text: own, kept, changes, figures, isReworded } = proposal;
  if (settled === 'left') return null;
  return (
    <li className="qw-clause" data-proposal={proposal.type}>
      <h4>{proposal.title}</h4>
      <RedlineText before={proposal.before.join('\n\n')} after={proposal.after.join('\n\n')} />
      {proposal.beside.map(({ place, text: said }) => (
        <p key={`${place} ${said}`} className="qw-small qw-soft">
          {text.places[place]}: {said}
        </p>
      ))}
      {changes.map((change) => (
        <ProposedTerm key={`${change.term} ${change.path?.join('.') ?? ''}`} change={change} />
      ))}
      {settled === null && figures.length > 0 && (
        <p className="qw-attention">{text.figures(figures.map((figure) => `“${figure}”`).join(', '))}</p>
      )}
      {settled === 'taken' && <p className="qw-done">{text.taken}</p>}
      {settled === null && !isLocked && own === null && <p className="qw-attention">{text.byHand}</p>}
      {settled === null && !isLocked && own !== null && choice === undefined && <p className="qw-attention">{text.pinFirst}</p>}
      {settled === null && !isLocked && (
        <div className="qw-clause-actions">
          {own !== null && choice !== undefined && isReworded && figures.length === 0 && (
            <Button onClick={() => take(own)}>{text.take}</Button>
          )}
          {kept !== null && choice !== undefined && (
            <Button variant="default" onClick={() => take(kept)}>
              {text.keep}
            </Button>
          )}
          <Button variant="default" onClick={() => settle('left')}>
            {text.leave}
          </Button>
        </div>
      )}
    </li>
  );
}

type ReturnedProps = { readonly word: ReturnedWord; readonly material: WindowMaterial; readonly close: () => void };

function Returned({ word, material, close }: ReturnedProps) {
  const text = useWords().quoteClauses.returned;
  return (
    <section className="qw-returned" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="qw-small qw-soft">{text.from(word.file)}</p>
      {!word.isCurrent && <p className="qw-attention">{text.notCurrent}</p>}
      {word.proposals.length === 0 && <p>{text.nothing}</p>}
      <ul>
        {word.proposals.map((proposal) => (
          <ProposedClause key={proposal.clauseId} proposal={proposal} material={material} />
        ))}
      </ul>
      {word.elsewhere.length > 0 && (
        <>
          <p className="qw-attention">{text.elsewhere}</p>
          {word.elsewhere.map(({ place, before, after }) => (
            <div key={`${place} ${before ?? ''} ${after ?? ''}`}>
              {place !== 'text' && <p className="qw-small qw-soft">{text.places[place]}</p>}
              <RedlineText before={before ?? ''} after={after ?? ''} />
            </div>
          ))}
        </>
      )}
      {word.comments.length > 0 && (
        <>
          <h4>{text.comments}</h4>
          <ul>
            {word.comments.map((comment) => (
              <li key={`${comment.author} ${comment.text}`}>
                <b>{comment.author}</b> {comment.text}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="subtle" onClick={close}>
        {text.close}
      </Button>
    </section>
  );
}

/** Reads a Word file that came back from negotiation, and shows what it wants changed. */
export function ReturnedWordFile({ material }: { readonly material: WindowMaterial }) {
  const { language } = material;
  const words = useWords();
  const { opened, autosave } = useSession();
  const [word, setWord] = useState<ReturnedWord | null>(null);
  const { send, during, isBusy } = useCommand();
  const read = async (): Promise<void> => {
    await autosave.flush();
    const returned = await send('documents.readReturnedWord', { quoteId: opened.quote.quoteId, language });
    if (returned !== null) setWord(returned);
  };
  return (
    <>
      <Button variant="default" loading={isBusy} onClick={() => void during(read)}>
        {words.quoteClauses.readReturned}
      </Button>
      {word !== null && <Returned key={word.file} word={word} material={material} close={() => setWord(null)} />}
    </>
  );
}
