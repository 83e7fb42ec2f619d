import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { IssuedRevision } from '../../../shared/calls/contracts/document-calls.ts';
import type { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import { dateText } from '../../../shared/text/date-format.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useCommand } from '../../client/use-command.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { useShown } from '../../ui/pdf/use-shown.ts';
import { PageCanvas } from './page-canvas.tsx';

type Pages = { readonly file: Uint8Array; readonly issued: Uint8Array };

/** The pages of both files, one pair at a time. On either button the arrow keys turn both. */
function SideBySide({ file, issued }: Pages) {
  const words = useWords().checking;
  const [page, setPage] = useState(1);
  const [theirs, ours] = [useShown(file), useShown(issued)];
  const last = Math.max(theirs.opened?.pages ?? 1, ours.opened?.pages ?? 1);
  const turn = (by: number): void => setPage((before) => Math.min(last, Math.max(1, before + by)));
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowRight' || key === 'PageDown') turn(1);
    if (key === 'ArrowLeft' || key === 'PageUp') turn(-1);
  };
  const label = (name: string, pages: number | undefined): string =>
    pages === undefined ? name : `${name}, ${words.pageOf(page, pages)}`;
  return (
    <section aria-label={words.pages}>
      {(theirs.failed || ours.failed) && <p className="qw-problem">{words.undrawable}</p>}
      <div className="qw-beside-tools">
        <Button variant="default" size="xs" disabled={page === 1} onClick={() => turn(-1)} onKeyDown={onKeyDown}>
          {words.previousPage}
        </Button>
        <Button variant="default" size="xs" disabled={page >= last} onClick={() => turn(1)} onKeyDown={onKeyDown}>
          {words.nextPage}
        </Button>
        <output className="qw-small">{words.pageOf(page, last)}</output>
      </div>
      <div className="qw-beside">
        <PageCanvas opened={theirs.opened} page={page} label={label(words.theirs, theirs.opened?.pages)} />
        <PageCanvas opened={ours.opened} page={page} label={label(words.ours, ours.opened?.pages)} />
      </div>
    </section>
  );
}

/** A scan says of itself neither what it is nor which contract: a person chooses the issued revision and compares by eye. */
export function BesideIssued({ chosen }: { readonly chosen: ChosenFileId }) {
  const words = useWords().checking;
  const { contractName } = useSentences();
  const language = useLanguage();
  const route = useRoute((state) => state.route);
  const [text, setText] = useState('');
  const [revision, setRevision] = useState<IssuedRevision | null>(null);
  const [pages, setPages] = useState<Pages | null>(null);
  const { send, during, isBusy } = useCommand();
  const { data = [] } = useAnswer('documents.issuedRevisions', { text }, { keepLast: true });
  // The quote from which the check was opened comes first.
  const here = route.screen === 'quote' ? route.quoteId : null;
  const offered = data.toSorted((a, b) => Number(b.quoteId === here) - Number(a.quoteId === here));
  const choose = async (next: IssuedRevision): Promise<void> => {
    setRevision(next);
    setPages(null);
    const { quoteId, revisionId } = next;
    setPages(await send('documents.pagesBeside', { chosen, quoteId, revisionId }));
  };
  return (
    <section className="qw-stack" aria-label={words.beside}>
      <h4>{words.beside}</h4>
      <p className="qw-soft">{words.besideHint}</p>
      <TextField label={words.find} value={text} onChange={setText} />
      {offered.length === 0 ? (
        <p className="qw-soft">{words.noIssued}</p>
      ) : (
        <ChoiceField
          label={words.issuedRevision}
          value={revision?.revisionId ?? ''}
          choices={[
            { value: '', label: words.chooseIssued },
            ...offered.map((each) => ({
              value: each.revisionId,
              label: words.issuedChoice(contractName(each), each.customer, dateText(each.issueDate, language)),
            })),
          ]}
          onChange={(value) => {
            const next = offered.find(({ revisionId }) => revisionId === value);
            if (next !== undefined) void during(() => choose(next));
          }}
        />
      )}
      {pages !== null && !isBusy && <SideBySide file={pages.file} issued={pages.issued} />}
    </section>
  );
}
