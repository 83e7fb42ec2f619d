import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CardKey } from '../../../shared/calls/quotes/catalogue-calls.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { today } from '../../ui/clock.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { CardEditor } from './card-editor.tsx';
import { CardList } from './card-list.tsx';
import './catalogue-screen.css';

/** Whether the person at work keeps the catalogue. */
function useMayWrite(): boolean {
  const { data } = useAnswer('people.list', {});
  const person = data?.people.find(({ personId }) => personId === data.current);
  return person !== undefined && holds(person.roles, 'pricing');
}

/** A placeholder that is never asked for: the query waits for a card. */
const none: CardKey = { cardId: '-', version: 1 };

/** What is sold, and what it costs by the list: rate cards in versions. */
export function CatalogueScreen() {
  const words = useWords();
  const text = words.catalogue;
  const { send } = useCommand();
  const mayWrite = useMayWrite();
  const [asked, ask] = useState<CardKey | null>(null);
  const { data: rows, error } = useAnswer('catalogue.list', {});
  const chosen =
    rows?.find(({ cardId, version }) => cardId === asked?.cardId && version === asked.version) ??
    rows?.find(({ isInEffect }) => isInEffect) ??
    rows?.[0];
  const key = chosen === undefined ? none : { cardId: chosen.cardId, version: chosen.version };
  const opened = useAnswer('catalogue.open', key, { enabled: chosen !== undefined, keepLast: true });
  const create = useMemo(
    () => async (): Promise<void> => {
      const ids = new Set(rows?.map(({ cardId }) => cardId));
      let count = ids.size + 1;
      while (ids.has(`card-${count}`)) count += 1;
      const head = { schema: 'quotewright.ratecard/1', id: `card-${count}`, name: text.newCard, currency: 'USD', version: 1 };
      const made = await send('catalogue.create', { card: { ...head, from: today(), products: [] } });
      if (made !== null) ask({ cardId: made.row.cardId, version: made.row.version });
    },
    [rows, send, text],
  );
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'catalogue.new', group: 'make', label: words.actions.newCard, when: mayWrite, run: () => void create() }],
    [words, mayWrite, create],
  );
  useActions('catalogue', actions);
  const isOpen = opened.data?.row.cardId === chosen?.cardId && opened.data?.row.version === chosen?.version;
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>}>
        <Button variant="default" disabled={!mayWrite} onClick={() => void create()}>
          {text.newCard}
        </Button>
      </TopBar>
      {error !== null && (
        <div className="qw-page">
          <p className="qw-problem">{errorSentence(error, words)}</p>
        </div>
      )}
      {rows?.length === 0 && (
        <div className="qw-page">
          <div className="qw-empty qw-empty-first">
            <h2>{text.emptyTitle}</h2>
            <p>{text.emptyBody}</p>
          </div>
        </div>
      )}
      {rows !== undefined && chosen !== undefined && (
        <div className="qw-two-panes">
          <CardList rows={rows} chosen={chosen} choose={ask} />
          {opened.data !== undefined && isOpen && (
            <CardEditor
              key={`${chosen.cardId} ${chosen.version} ${opened.data.row.state}`}
              opened={opened.data}
              others={rows.filter(({ cardId, version }) => cardId === chosen.cardId && version !== chosen.version)}
              mayWrite={mayWrite}
              choose={ask}
            />
          )}
        </div>
      )}
    </div>
  );
}
