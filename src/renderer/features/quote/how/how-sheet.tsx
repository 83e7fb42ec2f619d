import { Drawer } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { explainResult } from '../../../../shared/domain/explain/explain.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { contractWords } from '../../../../shared/text/contract/contract-words.ts';
import type { WorkingInput } from '../../../../shared/text/contract/working-text.ts';
import { workingText } from '../../../../shared/text/contract/working-text.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useReading, useSession } from '../draft/edit-session.ts';
import { useHow } from './how-store.ts';

function Input({ value, name, term, figure }: WorkingInput) {
  const words = useWords().how;
  const session = useSession();
  const follow = useHow((state) => state.follow);
  const close = useHow((state) => state.close);
  const goToTerm = (path: Path): void => {
    close();
    session.focusOn(path);
  };
  // Terms of a scenario and actual quantities have no field in the quote.
  const hasField = term !== null && term[0] !== 'scenario' && term[0] !== 'actuals';
  return (
    <tr>
      <th scope="row">
        {figure !== null ? (
          <button type="button" className="qw-link" onClick={() => follow(figure)}>
            {name}
          </button>
        ) : hasField ? (
          <button type="button" className="qw-link" title={words.goToTerm(name)} onClick={() => goToTerm(term)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className="qw-number">{value}</td>
    </tr>
  );
}

function Working({ figure }: { readonly figure: Path }) {
  const words = useWords().how;
  const language = useLanguage();
  const results = useReading((reading) => reading.results);
  const working = useMemo(() => {
    const explained = results === null ? null : explainResult(results, figure);
    return results === null || explained === null
      ? null
      : workingText(explained, results.quote, contractWords(language), language);
  }, [results, figure, language]);
  if (working === null) return <p className="qw-soft">{words.gone}</p>;
  return (
    <div className="qw-stack qw-how">
      <div>
        <h3>{working.name}</h3>
        <p className="qw-how-value qw-number">{working.value}</p>
      </div>
      <section aria-label={words.formula}>
        <h4>{words.formula}</h4>
        <p className="qw-how-formula">{working.expression}</p>
      </section>
      {working.inputs.length > 0 && (
        <section aria-label={words.inputs}>
          <h4>{words.inputs}</h4>
          <table className="qw-mini">
            <tbody>
              {working.inputs.map((input) => (
                <Input key={`${input.name} ${input.value}`} {...input} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {working.rounding.length > 0 && (
        <section aria-label={words.rounding}>
          <h4>{words.rounding}</h4>
          {working.rounding.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
    </div>
  );
}

/** How a figure came about: formula, inputs, rounding. Figures lead on to their own; terms lead to their field. */
export function HowSheet() {
  const words = useWords();
  const trail = useHow((state) => state.trail);
  const back = useHow((state) => state.back);
  const close = useHow((state) => state.close);
  // Another quote's evaluation has other figures.
  useEffect(() => close, [close]);
  const figure = trail.at(-1);
  return (
    <Drawer
      opened={figure !== undefined}
      onClose={close}
      position="right"
      size={440}
      title={words.how.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      {trail.length > 1 && (
        <button type="button" className="qw-link qw-how-back" onClick={back}>
          <ArrowLeft size={14} aria-hidden /> {words.how.back}
        </button>
      )}
      {figure !== undefined && <Working figure={figure} />}
    </Drawer>
  );
}
