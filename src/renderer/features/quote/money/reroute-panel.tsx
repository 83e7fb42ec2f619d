import { useId, useMemo, useState } from 'react';
import type { Results } from '../../../../shared/domain/compute.ts';
import { amountText, marginText } from '../../../../shared/text/figure-format.ts';
import { rerouted } from '../../../../shared/simulation/margin/rerouted.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { DecimalField } from '../../../ui/fields/decimal-field.tsx';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { useModelChoices } from '../fields/model-choice.tsx';
import { slotNames } from './ledgers/margin-ledgers.ts';

type Asked = {
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly share: string;
  readonly quality: string;
  readonly tokens: string;
};

const isPercent = (text: string): boolean => /^\d{1,3}(\.\d{1,12})?$/.test(text);

/** What the move comes to; null until everything is typed. */
function useMove(results: Results, { line, from, to, share, quality, tokens }: Asked) {
  return useMemo(() => {
    if (to === '' || !isPercent(share) || Number(share) > 100) return null;
    return rerouted(results, {
      line,
      from,
      to,
      sharePercent: share,
      qualityPercent: isPercent(quality) ? quality : undefined,
      tokenFactorPercent: isPercent(tokens) && Number(tokens) > 0 ? tokens : undefined,
    });
  }, [results, line, from, to, share, quality, tokens]);
}

/** A share of a line moved to another model: cost, margin, and what the substitution terms say. Nothing of the quote changes. */
export function ReroutePanel({ results }: { readonly results: Results }) {
  const words = useWords().money;
  const { fieldSentence } = useSentences();
  const language = useLanguage();
  const titleId = useId();
  const choices = useModelChoices();
  const routed = results.quote.lines.filter(({ servedBy }) => servedBy !== undefined);
  const [chosen, choose] = useState<string>(routed[0]?.id ?? '');
  const line = routed.find(({ id }) => id === chosen) ?? routed[0];
  const served = line?.servedBy ?? [];
  const [source, setSource] = useState<string>('');
  const from = served.some(({ model }) => model === source) ? source : (served[0]?.model ?? '');
  const [to, setTo] = useState('');
  const [share, setShare] = useState('50');
  const [quality, setQuality] = useState('');
  const [tokens, setTokens] = useState('100');
  const moved = useMove(results, { line: line?.id ?? '', from, to, share, quality, tokens });
  if (line === undefined) return null;
  const nameOf = slotNames(results);
  const money = (units: bigint): string => amountText(units, { minorDigits: results.minor, language });
  const percent = (margin: bigint | null): string => (margin === null ? '–' : marginText(margin, language));
  return (
    <section className="qw-what-if-panel" aria-labelledby={titleId}>
      <h3 id={titleId}>{words.reroute.title}</h3>
      <p className="qw-soft qw-small">{words.reroute.hint}</p>
      <div className="qw-form">
        <ChoiceField
          label={words.reroute.line}
          value={line.id}
          choices={routed.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
        <ChoiceField
          label={words.reroute.from}
          value={from}
          choices={served.map(({ model }) => ({ value: model, label: nameOf(model) }))}
          onChange={setSource}
        />
        <ChoiceField
          label={words.reroute.to}
          value={to}
          choices={[{ value: '', label: words.reroute.choose }, ...choices]}
          onChange={setTo}
        />
        <DecimalField kind="percent" unit="%" label={words.reroute.share} value={share} onChange={setShare} />
        <DecimalField
          kind="percent"
          unit="%"
          label={words.reroute.quality}
          description={words.reroute.qualityHint}
          value={quality}
          onChange={setQuality}
        />
        <DecimalField kind="percent" unit="%" label={words.reroute.tokens} value={tokens} onChange={setTokens} />
      </div>
      <div aria-live="polite">
        {moved !== null && !moved.ok && (
          <p className="qw-problem">{moved.problems.map(({ reason }) => fieldSentence(reason)).join(' ')}</p>
        )}
        {moved?.ok === true && (
          <>
            <p>
              {words.reroute.result(
                money(moved.value.before.cost),
                money(moved.value.after.cost),
                percent(moved.value.before.percent),
                percent(moved.value.after.percent),
              )}
            </p>
            <p className={moved.value.outcome?.outcome === 'needs_consent' ? 'qw-attention' : 'qw-soft'}>
              {moved.value.outcome === null
                ? words.reroute.noTerms
                : moved.value.outcome.outcome === 'permitted'
                  ? words.reroute.permitted
                  : words.reroute.needsConsent(
                      moved.value.outcome.reasons.map((reason) => words.reroute.reasons[reason]).join('; '),
                    )}
            </p>
          </>
        )}
      </div>
    </section>
  );
}
