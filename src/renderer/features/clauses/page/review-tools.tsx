import { Button } from '@mantine/core';
import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { writeClause } from '../../../../shared/clauses/language/write-clause.ts';
import { capitalized } from '../../../../shared/text/phrase.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useRoute } from '../../../client/route.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { RemarkPopover } from '../../../ui/frame/remark-popover.tsx';
import type { ClauseDraft } from '../clause-draft.ts';
import { writtenOf } from '../clause-draft.ts';
import type { Checked } from './use-checked.ts';
import type { CurrentPerson } from './current-person.ts';

type ReviewToolsProps = {
  readonly text: LibraryText;
  /** The newest version of the clause. */
  readonly newest: LibraryText;
  readonly draft: ClauseDraft;
  readonly checked: Checked;
  readonly person: CurrentPerson;
};

const mostShown = 5;
const keyOf = ({ clauseId, language, version }: LibraryText) => ({ clauseId, language, version });

function DraftTools({ text, newest, draft, checked }: ReviewToolsProps) {
  const words = useWords();
  const { clauseFaultSentence } = useSentences();
  const { send } = useCommand();
  const said = words.clause;
  const go = useRoute((state) => state.go);
  const { problems } = checked;
  const submit = async (note: string): Promise<boolean> => {
    await draft.autosave.flush();
    const saveCount = draft.autosave.saveCount();
    const handed = await send('clauses.submit', { key: keyOf(text), saveCount, note });
    if (handed !== null) say(said.submitted);
    return handed !== null;
  };
  const discard = async (): Promise<boolean> => {
    await draft.autosave.flush();
    // Discarding the only version removes the clause and closes its page.
    if (newest.version === 1) go({ screen: 'clauses' });
    else go({ screen: 'clause', clauseId: text.clauseId, language: text.language });
    const gone = await send('clauses.discard', { key: keyOf(text) });
    if (gone !== null) say(said.discarded);
    return gone !== null;
  };
  return (
    <>
      <RemarkPopover
        label={said.discard}
        variant="default"
        note={<p>{said.discardNote}</p>}
        hasRemark={false}
        choices={[{ label: said.discardIt, run: discard }]}
      />
      <RemarkPopover
        label={said.submit}
        hasRemark
        note={
          problems.length > 0 && (
            <>
              <p className="qw-attention">{said.submitBlocked}</p>
              <ul className="qw-clause-blocked">
                {problems.slice(0, mostShown).map((problem) => (
                  <li key={`${problem.rule} ${problem.at.from}`}>{capitalized(clauseFaultSentence(problem))}</li>
                ))}
              </ul>
            </>
          )
        }
        choices={problems.length > 0 ? [] : [{ label: said.submitIt, run: submit }]}
      />
    </>
  );
}

function DecideTools({ text }: { readonly text: LibraryText }) {
  const words = useWords();
  const { send } = useCommand();
  const said = words.clause;
  const decide = async (outcome: 'approved' | 'returned', note: string): Promise<boolean> => {
    const decided = await send('clauses.decide', { key: keyOf(text), outcome, note });
    if (decided !== null) say(outcome === 'approved' ? said.approved(decided.version) : said.returned);
    return decided !== null;
  };
  return (
    <RemarkPopover
      label={said.decide}
      hasRemark
      choices={[
        { label: said.approve, run: (note) => decide('approved', note) },
        { label: said.giveBack, variant: 'default', run: (note) => decide('returned', note) },
      ]}
    />
  );
}

function StandingTools({ text, newest }: ReviewToolsProps) {
  const words = useWords();
  const { send } = useCommand();
  const said = words.clause;
  const go = useRoute((state) => state.go);
  const mayGoOn = newest.state === 'approved' || newest.state === 'retired';
  const next = async (): Promise<void> => {
    const { head, body } = writtenOf(text);
    const source = writeClause({ ...head, version: newest.version + 1 }, body);
    const made = await send('clauses.create', { source });
    if (made !== null) go({ screen: 'clause', clauseId: made.clauseId, language: made.language, version: made.version });
  };
  const retire = async (note: string): Promise<boolean> => {
    const gone = await send('clauses.retire', { key: keyOf(text), note });
    if (gone !== null) say(said.retired);
    return gone !== null;
  };
  return (
    <>
      {text.state === 'approved' && (
        <RemarkPopover
          label={said.retire}
          variant="default"
          note={<p>{said.retireNote}</p>}
          hasRemark
          choices={[{ label: said.retireIt, run: retire }]}
        />
      )}
      {mayGoOn && <Button onClick={() => void next()}>{said.newVersion}</Button>}
    </>
  );
}

/** The current person's actions on a version in its state. */
export function ReviewTools(props: ReviewToolsProps) {
  const { text, person } = props;
  if (!person.isLegal) return null;
  switch (text.state) {
    case 'draft':
      return <DraftTools {...props} />;
    case 'in_review':
      return person.name === text.author ? null : <DecideTools text={text} />;
    case 'approved':
    case 'retired':
      return <StandingTools {...props} />;
  }
}
