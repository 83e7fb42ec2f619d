import type { QuoteDraft } from '../../../shared/domain/terms/quote.ts';
import { useWords } from '../../ui/language.tsx';
import { serviceTerms } from './draft/service-terms.ts';
import type { EditSection, View } from './draft/edit-session.ts';
import { editSections, sectionAt, useDraft, useReading, useSession, useWhere, views } from './draft/edit-session.ts';

/** The number of entries in a section, or that its term is agreed. */
function countOf(section: EditSection, draft: QuoteDraft, on: string): string {
  const count = (list: readonly unknown[] | undefined): string =>
    list === undefined || list.length === 0 ? '' : String(list.length);
  switch (section) {
    case 'lines':
      return count(draft.lines);
    case 'commitments':
      return count(draft.commitments);
    case 'credits':
      return count(draft.credits?.packs);
    case 'adaptive':
      return draft.adaptivePricing === undefined ? '' : on;
    case 'substitution':
      return draft.substitution === undefined ? '' : on;
    case 'service':
      return count(serviceTerms.filter((term) => draft[term] !== undefined));
    case 'clauses':
      return count((draft.clauses ?? []).filter(({ text, omitted }) => text !== undefined || omitted === true));
    case 'parties':
    case 'terms':
      return '';
  }
}

function SectionButton({
  id,
  label,
  count,
}: {
  readonly id: EditSection | View;
  readonly label: string;
  readonly count: string;
}) {
  const words = useWords().builder;
  const session = useSession();
  const isHere = useWhere(({ section }) => section === id);
  const problems = useReading((reading) => reading.problems.filter(({ path }) => sectionAt(path) === id).length);
  return (
    <li>
      <button type="button" className="qw-nav-item" aria-current={isHere ? 'page' : undefined} onClick={() => session.goTo(id)}>
        <span>{label}</span>
        {problems > 0 && (
          <span className="qw-nav-attention" title={words.problemsIn(problems)}>
            <span aria-hidden>{problems}</span>
            <span className="qw-hidden-label">{words.problemsIn(problems)}</span>
          </span>
        )}
        {problems === 0 && count !== '' && <span className="qw-nav-count">{count}</span>}
      </button>
    </li>
  );
}

/** The sections to write in and the views to look at. */
export function SectionList() {
  const words = useWords().builder;
  const draft = useDraft((value) => value);
  const results = useReading((reading) => reading.results);
  const hasView: Readonly<Record<View, boolean>> = {
    approvals: true,
    preview: true,
    totals: true,
    schedule: true,
    invoices: true,
    lineMonths: true,
    commitmentPeriods: (results?.commitments.length ?? 0) > 0,
    trueUps: results?.commitments.some(({ trueUps }) => trueUps.length > 0) === true,
    measurements: (results?.adaptive ?? null) !== null,
    creditBalance: (results?.credits ?? null) !== null,
  };
  const here = useWhere(({ section }) => section);
  return (
    <nav className="qw-sections" aria-label={words.sectionList}>
      <h2>{words.write}</h2>
      <ul>
        {editSections.map((id) => (
          <SectionButton key={id} id={id} label={words.sections[id]} count={countOf(id, draft, words.on)} />
        ))}
      </ul>
      <h2>{words.look}</h2>
      <ul>
        {views
          .filter((id) => hasView[id] || id === here)
          .map((id) => (
            <SectionButton key={id} id={id} label={words.views[id]} count="" />
          ))}
      </ul>
    </nav>
  );
}
