import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { ClauseRow, ClauseState } from '../../../shared/calls/contracts/clause-calls.ts';
import { clauseStates } from '../../../shared/calls/contracts/clause-calls.ts';
import { languages } from '../../../shared/text/language.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import type { Action } from '../../ui/actions/actions.ts';
import { useActions } from '../../ui/actions/actions.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { ClauseList } from './clause-list.tsx';
import './clauses.css';
import { NewClause } from './new-clause.tsx';
import { ShippedOffers } from './shipped-offers.tsx';

const any = 'any';

function EmptyLibrary({ write }: { readonly write: () => void }) {
  const words = useWords().library;
  return (
    <div className="qw-empty qw-empty-first">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyBody}</p>
      <p className="qw-example">{words.emptyExample}</p>
      <p className="qw-small">{words.emptyExampleNote}</p>
      <Button onClick={write}>{words.newClause}</Button>
    </div>
  );
}

type Filter = { readonly state: ClauseState | typeof any; readonly language: ClauseRow['language'] | typeof any };

const isShown = ({ state, language }: Filter) => {
  return (row: ClauseRow): boolean => (state === any || row.state === state) && (language === any || row.language === language);
};

function FilterFields({ filter, change }: { readonly filter: Filter; readonly change: (filter: Filter) => void }) {
  const words = useWords().library;
  return (
    <>
      <ChoiceField
        label={words.stateFilter}
        hideLabel
        value={filter.state}
        choices={[
          { value: any, label: words.anyState },
          ...clauseStates.map((state) => ({ value: state, label: words.states[state] })),
        ]}
        onChange={(value) => change({ ...filter, state: clauseStates.find((state) => state === value) ?? any })}
      />
      <ChoiceField
        label={words.languageFilter}
        hideLabel
        value={filter.language}
        choices={[
          { value: any, label: words.anyLanguage },
          ...languages.map((language) => ({ value: language, label: words.languages[language] })),
        ]}
        onChange={(value) => change({ ...filter, language: languages.find((language) => language === value) ?? any })}
      />
    </>
  );
}

/** Every clause of the workspace, found as its words are typed. */
export function ClausesScreen() {
  const words = useWords();
  const text = words.library;
  const go = useRoute((state) => state.go);
  const searchField = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>({ state: any, language: any });
  const [isNewOpen, openNew] = useState(false);
  const [sought] = useDebouncedValue(search.trim(), 80);
  const { data, error } = useAnswer('clauses.list', { search: sought }, { keepLast: true });
  const rows = useMemo(() => data?.filter(isShown(filter)) ?? [], [data, filter]);
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'clauses.search', group: 'go', label: text.search, shortcut: 'mod+F', run: () => searchField.current?.focus() },
      { id: 'clauses.new', group: 'make', label: words.actions.newClause, run: () => openNew(true) },
      { id: 'clauses.template', group: 'go', label: words.actions.template, run: () => go({ screen: 'template' }) },
    ],
    [words, text, go],
  );
  useActions('clauses', actions);
  const isEmpty = data !== undefined && data.length === 0 && sought === '';
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>}>
        <Button variant="default" onClick={() => go({ screen: 'template' })}>
          {text.template}
        </Button>
        {!isEmpty && (
          <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => openNew(true)}>
            {text.newClause}
          </Button>
        )}
      </TopBar>
      <div className="qw-page" ref={page}>
        {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
        <ShippedOffers />
        {isEmpty && <EmptyLibrary write={() => openNew(true)} />}
        {data !== undefined && !isEmpty && (
          <>
            <div className="qw-filter">
              <SearchField
                field={searchField}
                label={text.search}
                hint={text.searchHint}
                value={search}
                change={setSearch}
                toFound={() => page.current?.querySelector<HTMLButtonElement>('.qw-clause-list .qw-link')?.focus()}
              />
              <FilterFields filter={filter} change={setFilter} />
              <output className="qw-soft qw-small">{text.count(rows.length)}</output>
            </div>
            {rows.length > 0 && <ClauseList rows={rows} />}
            {rows.length === 0 && (
              <div className="qw-empty">
                <p>{data.length === 0 ? text.nothingFound(sought) : text.nothingSo}</p>
                <Button
                  variant="default"
                  onClick={() => {
                    setSearch('');
                    setFilter({ state: any, language: any });
                  }}
                >
                  {data.length === 0 ? text.clearSearch : text.showAll}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
      {isNewOpen && <NewClause types={[...new Set((data ?? []).map(({ type }) => type))]} close={() => openNew(false)} />}
    </div>
  );
}
