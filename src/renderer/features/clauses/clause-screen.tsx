import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../shared/text/language.ts';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { ClausePage } from './clause-page.tsx';
import './clauses.css';
import { useCurrentPerson } from './page/current-person.ts';

type ClauseScreenProps = { readonly clauseId: string; readonly language: Language; readonly version?: number };

/** A clause in a language: the version asked for, else its newest. */
export function ClauseScreen({ clauseId, language, version }: ClauseScreenProps) {
  const words = useWords();
  const go = useRoute((state) => state.go);
  const { data, error, isFetching } = useAnswer('clauses.open', { clauseId, language });
  const person = useCurrentPerson();
  const [loads, setLoads] = useState(0);
  // The cache may be older than the stored text, so the editor starts from the stored one.
  const [isFresh, setFresh] = useState(false);
  if (!isFresh && data !== undefined && !isFetching) setFresh(true);
  if (error !== null && data === undefined) {
    return (
      <div className="qw-screen">
        <TopBar title={<h1>{words.library.title}</h1>} />
        <div className="qw-page">
          <p className="qw-problem">{errorSentence(error, words)}</p>
          <div>
            <Button variant="default" onClick={() => go({ screen: 'clauses' })}>
              {words.clause.back}
            </Button>
          </div>
        </div>
      </div>
    );
  }
  const text = data?.versions.find((one) => one.version === version) ?? data?.versions[0];
  if (!isFresh || data === undefined || text === undefined || person === undefined) {
    return <div className="qw-screen" aria-busy="true" />;
  }
  const isLocked = text.state !== 'draft' || !person.isLegal;
  return (
    <ClausePage
      key={`${text.version} ${isLocked} ${loads}`}
      text={text}
      opened={data}
      person={person}
      isLocked={isLocked}
      reload={() => setLoads(loads + 1)}
    />
  );
}
