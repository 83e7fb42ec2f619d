import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Answers, Reasoned } from '../../../../shared/catalogue/guided.ts';
import { billAnswers, costAnswers, proposalFor, valueAnswers } from '../../../../shared/catalogue/guided.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';
import { useWords } from '../../../ui/language.tsx';

type Words = WindowWords['guided'];

type QuestionProps<Value extends string> = {
  readonly ask: string;
  readonly answers: Readonly<Record<Value, { readonly name: string; readonly speaks: string }>>;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly choose: (value: Value) => void;
};

/** One question: each answer with what speaks for it and against it. */
function Question<Value extends string>({ ask, answers, values, value, choose }: QuestionProps<Value>) {
  return (
    <Radio.Group label={ask} value={value}>
      {values.map((each) => (
        <Radio
          key={each}
          value={each}
          label={answers[each].name}
          description={answers[each].speaks}
          checked={value === each}
          onChange={() => choose(each)}
        />
      ))}
    </Radio.Group>
  );
}

/** The answer that decided, in the words of its choice. */
function reasonText({ what, because }: Reasoned, answers: Answers, words: Words): string {
  const name = {
    value: words.value.answers[answers.value].name,
    cost: words.cost.answers[answers.cost].name,
    bills: words.bills.answers[answers.bills].name,
  };
  return words.because(words.parts[what], words[because].ask, name[because]);
}

/** Three questions, the shape that they lead to with its reasons, and the alternatives that they rule out. */
export function ThreeQuestions({ use }: { readonly use: (answers: Answers) => void }) {
  const words = useWords().guided;
  const [value, setValue] = useState<Answers['value'] | null>(null);
  const [cost, setCost] = useState<Answers['cost'] | null>(null);
  const [bills, setBills] = useState<Answers['bills'] | null>(null);
  const answers = value === null || cost === null || bills === null ? null : { value, cost, bills };
  const proposal = answers === null ? null : proposalFor(answers);
  return (
    <section className="qw-three-questions" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="qw-small qw-soft">{words.sentence}</p>
      <div className="qw-questions">
        <Question ask={words.value.ask} answers={words.value.answers} values={valueAnswers} value={value} choose={setValue} />
        <Question ask={words.cost.ask} answers={words.cost.answers} values={costAnswers} value={cost} choose={setCost} />
        <Question ask={words.bills.ask} answers={words.bills.answers} values={billAnswers} value={bills} choose={setBills} />
      </div>
      {answers !== null && proposal !== null && (
        <>
          <h4>{words.proposed}</h4>
          <ul>
            {proposal.reasons.map((reason) => (
              <li key={reason.what}>{reasonText(reason, answers, words)}</li>
            ))}
            <li>{words.term(proposal.termMonths)}</li>
          </ul>
          <h4>{words.rejected}</h4>
          <ul className="qw-soft">
            {proposal.rejected.map((reason) => (
              <li key={reason.what}>{reasonText(reason, answers, words)}</li>
            ))}
          </ul>
          <Button onClick={() => use(answers)}>{words.use}</Button>
        </>
      )}
    </section>
  );
}
