import type { KeyboardEvent } from 'react';
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand/react';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import type { Path } from '../../../../shared/domain/document/problem.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import type { Choices } from '../clauses/choices.ts';
import type { WindowMaterial } from '../clauses/library.ts';
import { templateOf, useLibrary, useTemplates } from '../clauses/library.ts';
import { ReturnedWordFile } from '../clauses/returned-word.tsx';
import type { ClauseRowData } from '../clauses/rows.ts';
import { clauseRows } from '../clauses/rows.ts';
import { usePriced } from '../clauses/use-priced.ts';
import { useDraft, useSession, useWhere } from '../draft/edit-session.ts';
import { wholeDraft } from '../draft/place.ts';
import { ProblemAt } from '../fields/place-fields.tsx';
import { ClauseDesk } from './clause-desk.tsx';
import { typeOfTerm } from './clause-terms.ts';
import { ContractHead } from './contract-head.tsx';
import { contractInQuote, termsOf } from './contract-in-quote.ts';
import { ContractOutline } from './contract-outline.tsx';
import { contractPlaceOf } from './contract-place.ts';
import { ContractText } from './contract-text.tsx';
import { clauseEntry, keyTermsEntry, othersOf, outlineOf } from './outline.ts';
import { useQuoteLanguage } from './quote-language.ts';
import '../clauses/clauses.css';
import './contract-tab.css';

/** A field that the focus can go to. */
const fields = 'input:not([type="hidden"]), textarea, select, button';

function pieceOf(page: HTMLElement | null, id: string): HTMLElement | null {
  return [...(page?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])].find(({ dataset }) => dataset['piece'] === id) ?? null;
}

/** The type of the clause that a place of the quote is about. */
function typeAt([field, index]: Path, rows: readonly ClauseRowData[], choices: Choices | undefined): string | null {
  if (field !== 'clauses') return typeOfTerm(String(field));
  const chosen = typeof index === 'number' ? choices?.[index] : undefined;
  return rows.find(({ choice }) => choice !== null && choice === chosen)?.type ?? null;
}

type OpenContractProps = { readonly priced: PricedQuote; readonly material: WindowMaterial };

function OpenContract({ priced, material }: OpenContractProps) {
  const words = useWords();
  const { topicsText } = useSentences();
  const session = useSession();
  const place = contractPlaceOf(session);
  const { entry, showsOthers } = useStore(place);
  const choices = useDraft(({ clauses }) => clauses);
  // What is typed shows first, then the text that follows from it.
  const late = useDeferredValue(priced);
  const contract = useMemo(() => contractInQuote(late, material), [late, material]);
  const rows = useMemo(() => {
    const inQuote = { sections: termsOf(contract), failures: contract.failures, missing: contract.missing };
    return clauseRows(material.template, material.library, choices, inQuote, material.language).flatMap(
      (section) => section.rows,
    );
  }, [contract, material, choices]);
  const entries = useMemo(() => outlineOf(contract, rows, words.contract.keyTerms), [contract, rows, words]);
  const others = useMemo(() => othersOf(rows, entries), [rows, entries]);
  const current = entry ?? keyTermsEntry;
  const row = rows.find(({ type }) => clauseEntry(type) === current) ?? null;
  const isInternal = useIsInternal();
  const isOther = others.some(({ id }) => id === current);

  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (entry !== null) pieceOf(page.current, entry)?.scrollIntoView({ block: 'start' });
  }, [entry]);
  // A request for the field of a term leads to the clause that prints it, and one for a choice to its clause.
  const focus = useWhere((where) => where.focus);
  const followed = useRef<typeof focus>(null);
  useEffect(() => {
    // Once: whoever has gone on since is not led back by a change of the text.
    if (focus === null || followed.current === focus) return;
    followed.current = focus;
    const type = typeAt(focus.path, rows, choices);
    if (type !== null) place.setState({ entry: clauseEntry(type) });
  }, [focus, rows, choices, place]);

  // A clause that a term brings into the deal moves to its place in the text: the focus moves with its fields.
  const field = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (field.current === null || document.activeElement !== document.body) return;
    const desk = page.current?.querySelector('.qw-clause-desk');
    const all = [...(desk?.querySelectorAll<HTMLElement>(fields) ?? [])];
    (all.find(({ dataset }) => dataset['place'] === field.current) ?? all[0])?.focus();
  });
  const enter = (): void => {
    const piece = pieceOf(page.current, current);
    const desk = piece?.querySelector('.qw-clause-desk');
    (desk?.querySelector<HTMLElement>(fields) ?? piece)?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    page.current?.querySelector<HTMLElement>('.qw-outline [tabindex="0"]')?.focus();
  };
  const desk = row === null ? null : <ClauseDesk key={row.type} row={row} priced={priced} material={material} />;
  return (
    <div className="qw-contract-page" ref={page}>
      <ContractOutline
        entries={entries}
        language={material.language}
        others={others}
        showsOthers={showsOthers || isOther}
        fold={(next) => place.setState({ showsOthers: next, ...(isOther && !next ? { entry: null } : {}) })}
        current={current}
        choose={(id) => place.setState({ entry: id })}
        enter={enter}
      />
      {/* Esc leads back to the outline; the fields within have their own keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className="qw-contract-pane"
        aria-label={words.contract.text}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={leave}
        onFocus={({ target }) => {
          field.current = target.closest('.qw-clause-desk') === null ? null : (target.dataset['place'] ?? '');
        }}
      >
        {contract.missing.length > 0 && (
          <p className="qw-attention">{words.quoteClauses.missingTerms(topicsText(contract.missing))}</p>
        )}
        <ContractText contract={contract} language={material.language} current={current} desk={desk} />
        {isInternal && isOther && row !== null && (
          <div className="qw-contract-piece" data-piece={current} data-current tabIndex={-1}>
            <p className="qw-contract-heading">{row.title}</p>
            {desk}
          </div>
        )}
      </section>
    </div>
  );
}

/** The contract: what is in it on the left, its text as it will be printed on the right. A locked quote can be read and compared there. */
export function ContractTab() {
  const words = useWords().quoteClauses;
  const language = useQuoteLanguage();
  const priced = usePriced();
  const library = useLibrary(language);
  const templates = useTemplates();
  const named = useDraft(({ template }) => template);
  const material = useMemo(() => {
    const template = templates === null ? null : templateOf(templates, named);
    return library === null || template === null ? null : { library, template, language };
  }, [library, templates, named, language]);
  return (
    <section className="qw-contract-tab" aria-label={words.title}>
      <h2 className="qw-hidden-label">{words.title}</h2>
      <div className="qw-contract-bar">
        <ContractHead language={language} material={material} templates={templates} />
        {priced !== null && material !== null && <ReturnedWordFile material={material} />}
      </div>
      <ProblemAt place={wholeDraft.at('clauses')} />
      {priced === null && <p className="qw-soft">{words.needsPrices}</p>}
      {priced !== null && material === null && <p aria-busy="true">{words.loading}</p>}
      {priced !== null && material !== null && <OpenContract priced={priced} material={material} />}
    </section>
  );
}
