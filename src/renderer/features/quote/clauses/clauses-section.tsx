import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Language } from '../../../../shared/text/language.ts';
import { languages } from '../../../../shared/text/language.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { today } from '../../../ui/clock.ts';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { ProblemAt } from '../fields/place-fields.tsx';
import { SectionHead } from '../sections/section-head.tsx';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { useClausesInQuote, usePriced } from './use-clauses-in-quote.ts';
import { pinned } from './choices.ts';
import { ClauseRow } from './clause-row.tsx';
import './clauses.css';
import type { WindowMaterial } from './library.ts';
import { templateOf, useLibrary, useTemplates } from './library.ts';
import { ReturnedWordFile } from './returned-word.tsx';
import { clauseRows } from './rows.ts';
import { TemplateChoice } from './template-choice.tsx';

/** Pins the preferred clauses, or follows the template again. */
function PinBar({ material }: { readonly material: WindowMaterial }) {
  const words = useWords().quoteClauses;
  const { draft, isLocked } = useSession();
  const isPinned = useDraft(({ clauses }) => clauses !== undefined);
  const set = (value: unknown): void => {
    draft.getState().set(wholeDraft.at('clauses').path, value, words.pinned);
    draft.getState().seal();
  };
  if (isLocked) return null;
  if (isPinned) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => set(undefined)}>
        {words.unpin}
      </Button>
    );
  }
  return (
    <div className="qw-clause-pin">
      <p>{words.follows}</p>
      <Button variant="default" onClick={() => set(pinned(material, draft.getState().history.present, today()))}>
        {words.pin}
      </Button>
    </div>
  );
}

type LoadedProps = { readonly priced: PricedQuote; readonly material: WindowMaterial };

function LoadedClauses({ priced, material }: LoadedProps) {
  const words = useWords().quoteClauses;
  const { topicsText } = useSentences();
  const [open, setOpen] = useState<string | null>(null);
  const choices = useDraft(({ clauses }) => clauses);
  const inQuote = useClausesInQuote(priced, material);
  const sections = useMemo(
    () => clauseRows(material.template, material.library, choices, inQuote, material.language),
    [material, choices, inQuote],
  );
  return (
    <>
      {inQuote !== null && inQuote.missing.length > 0 && (
        <p className="qw-attention">{words.missingTerms(topicsText(inQuote.missing))}</p>
      )}
      {sections.map(({ id, title, rows }) => (
        <div key={id} className="qw-clause-section">
          <h3 lang={material.language}>{title}</h3>
          <ul>
            {rows.map((row) => (
              <ClauseRow
                key={row.type}
                row={row}
                priced={priced}
                material={material}
                isOpen={open === row.type}
                toggle={() => setOpen(open === row.type ? null : row.type)}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** The contract's clauses: their texts with this quote's values, and the quote's own choices. */
export function ClausesSection() {
  const words = useWords().quoteClauses;
  const [language, setLanguage] = useState<Language>('en');
  const priced = usePriced();
  const library = useLibrary(language);
  const templates = useTemplates();
  const named = useDraft(({ template }) => template);
  const material = useMemo(() => {
    const template = templates === null ? null : templateOf(templates, named);
    return library === null || template === null ? null : { library, template, language };
  }, [library, templates, named, language]);
  return (
    <section className="qw-section">
      <SectionHead
        title={words.title}
        intro={words.intro}
        action={
          <SegmentedControl
            aria-label={words.languageLabel}
            size="xs"
            value={language}
            data={languages.map((value) => ({ value, label: words.languages[value] }))}
            onChange={(value) => setLanguage(value)}
          />
        }
      />
      <ProblemAt place={wholeDraft.at('clauses')} />
      {material !== null && templates !== null && <TemplateChoice material={material} templates={templates} />}
      {material !== null && <PinBar material={material} />}
      {priced !== null && <ReturnedWordFile language={language} />}
      {priced === null && <p className="qw-soft">{words.needsPrices}</p>}
      {priced !== null && material === null && <p aria-busy="true">{words.loading}</p>}
      {priced !== null && material !== null && <LoadedClauses priced={priced} material={material} />}
    </section>
  );
}
