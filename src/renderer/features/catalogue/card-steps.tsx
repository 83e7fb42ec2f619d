import { Button } from '@mantine/core';
import type { CardKey, CardRow } from '../../../shared/calls/quotes/catalogue-calls.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { RemarkPopover } from '../../ui/frame/remark-popover.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { CardDraft } from './card-draft.ts';

type Props = {
  readonly row: CardRow;
  readonly draft: CardDraft;
  readonly choose: (key: CardKey | null) => void;
  readonly showEffects: () => void;
};

/** From draft over review to publication: each step that the version can take now. */
export function CardSteps({ row, draft, choose, showEffects }: Props) {
  const words = useWords().catalogue;
  const language = useLanguage();
  const { send, isBusy } = useCommand();
  const { cardId, version, state, from } = row;
  const key = { cardId, version };
  const day = isDate(from) ? briefDateText(from, language) : from;
  const step = async (said: string, work: () => Promise<unknown>): Promise<void> => {
    if ((await work()) !== null) say(said);
  };
  const submit = async (): Promise<void> => {
    if (!(await draft.settled())) return;
    const rows = await send('catalogue.submit', { ...key, saveCount: draft.countNow() });
    if (rows !== null) say(words.submitted);
  };
  const discard = async (): Promise<void> => {
    draft.forget();
    if ((await send('catalogue.discard', key)) !== null) choose(null);
  };
  const giveBack = async (remark: string): Promise<boolean> => {
    const given = await send('catalogue.decide', { ...key, outcome: 'returned', remark });
    if (given !== null) say(words.returned);
    return given !== null;
  };
  const nextVersion = async (): Promise<void> => {
    const made = await send('catalogue.create', { card: draft.asJson() });
    if (made !== null) choose({ cardId: made.row.cardId, version: made.row.version });
  };
  const effects = (
    <Button variant="default" onClick={showEffects}>
      {words.effects}
    </Button>
  );
  switch (state) {
    case 'draft':
      return (
        <>
          {effects}
          <Button variant="default" disabled={isBusy} onClick={() => void discard()}>
            {words.discard}
          </Button>
          <Button disabled={isBusy || draft.problems.length > 0} onClick={() => void submit()}>
            {words.submit}
          </Button>
        </>
      );
    case 'in_review':
      return (
        <>
          {effects}
          <RemarkPopover
            label={words.giveBack}
            variant="default"
            hasRemark
            choices={[{ label: words.giveBack, run: giveBack }]}
          />
          <Button
            disabled={isBusy}
            onClick={() =>
              void step(words.published(day), () => send('catalogue.decide', { ...key, outcome: 'published', remark: '' }))
            }
          >
            {words.publish}
          </Button>
        </>
      );
    case 'published':
    case 'retired':
      return (
        <>
          {state === 'published' && (
            <Button
              variant="default"
              disabled={isBusy || row.isAltered}
              onClick={() => void step(words.retired, () => send('catalogue.retire', { ...key, remark: '' }))}
            >
              {words.retire}
            </Button>
          )}
          <Button disabled={isBusy || row.isAltered} onClick={() => void nextVersion()}>
            {words.newVersion}
          </Button>
        </>
      );
  }
}
