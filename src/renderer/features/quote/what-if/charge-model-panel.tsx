import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import type { ChargeModelAnswer } from '../../../../shared/simulation/break-even/charge-models.ts';
import { withFee } from '../../../../shared/simulation/break-even/charge-models.ts';
import { moneyText, percentText } from '../../../../shared/text/number-format.ts';
import { sayFailure } from '../../../client/notices.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { withValueAt } from '../draft/edit.ts';
import { useSession } from '../draft/edit-session.ts';
import { ChargeModelFigure } from './break-even-charts.tsx';
import { askSimulation } from './simulation-workers.ts';
import { isOfSame, whatIfInputs } from './what-if-inputs.ts';

/** For which use a line is cheaper for the customer on another charge model. */
export function ChargeModelPanel({ results }: { readonly results: Results }) {
  const words = useWords();
  const text = words.whatIf;
  const { listText } = useSentences();
  const language = useLanguage();
  const session = useSession();
  const [computed, setComputed] = useState<{ readonly of: Results; readonly models: readonly ChargeModelAnswer[] } | null>(null);
  const [isComputing, setComputing] = useState(false);
  const cancel = useRef<() => void>(() => undefined);
  useEffect(() => () => cancel.current(), []);
  const models = computed !== null && isOfSame(computed.of, results) ? computed.models : null;
  const { quote, minor } = results;
  const { currency } = quote;
  const compute = (): void => {
    const inputs = whatIfInputs(results, 1);
    if (inputs === null) return;
    setComputing(true);
    cancel.current = askSimulation(inputs, { kind: 'charge-models' }, (answer) => {
      setComputing(false);
      if (answer?.kind === 'charge-models') setComputed({ of: results, models: answer.models });
      else sayFailure(words.frame.failedTitle, text.failed);
    });
  };
  const nameOf = ({ other }: ChargeModelAnswer): string =>
    other.kind === 'flat' ? text.models.flat(moneyText(other.fee, currency, minor, language)) : text.models[other.kind];
  const sentenceOf = (answer: ChargeModelAnswer): string => {
    const percent = (value: string): string => percentText(value, language);
    const name = nameOf(answer);
    if (answer.cheaper.length === 0) return text.modelNeverPays(answer.name, name, percent(answer.to));
    const where = answer.cheaper.map(({ from, to }) =>
      text.stretch(from === null ? null : percent(from), to === null ? null : percent(to)),
    );
    return text.modelPays(answer.name, name, listText(where));
  };
  const take = ({ line, other }: ChargeModelAnswer): void => {
    const at = quote.lines.findIndex(({ id }) => id === line);
    const own = quote.lines[at];
    if (own === undefined) return;
    if (other.kind === 'flat') {
      // The answer is of these very terms: the draft reads as this quote.
      const { lines, adaptivePricing } = withFee(quote, own, other.fee);
      session.draft.getState().apply(text.used, (draft) => {
        const charged = withValueAt(draft, ['lines', at], lines[at]);
        return withValueAt(charged, ['adaptivePricing'], adaptivePricing) as QuoteDraft;
      });
      session.focusOn(['lines', at, 'charge']);
      return;
    }
    const path = ['lines', at, 'charge', 'model'];
    // The path leads to a field of the draft: its shape stays a quote's.
    session.draft.getState().apply(text.used, (draft) => withValueAt(draft, path, other.kind) as QuoteDraft);
    session.focusOn(['lines', at, 'charge']);
  };
  return (
    <section className="qw-what-if-panel" aria-labelledby="what-if-models">
      <h3 id="what-if-models">{text.modelsTitle}</h3>
      <p className="qw-soft qw-small">{text.modelsAbout}</p>
      <Button size="xs" loading={isComputing} onClick={compute}>
        {text.compute}
      </Button>
      {models?.length === 0 && <p className="qw-soft">{text.noModels}</p>}
      <div aria-live="polite" className="qw-what-if-answers">
        {models?.map((answer) => (
          <article key={`${answer.line} ${answer.other.kind}`} aria-label={`${answer.name}: ${nameOf(answer)}`}>
            <p className="qw-what-if-sentence">
              {sentenceOf(answer)}{' '}
              {!session.isLocked && (
                <Button size="compact-xs" variant="light" onClick={() => take(answer)}>
                  {text.takeValue(nameOf(answer))}
                </Button>
              )}
            </p>
            <ChargeModelFigure answer={answer} name={nameOf(answer)} currency={currency} minor={minor} />
          </article>
        ))}
      </div>
    </section>
  );
}
