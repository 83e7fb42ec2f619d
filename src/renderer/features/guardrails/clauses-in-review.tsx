import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';

/** The clauses that wait for a review, each a link to its text. */
export function ClausesInReview() {
  const words = useWords();
  const text = words.waiting;
  const go = useRoute((state) => state.go);
  const { data } = useAnswer('clauses.list', { search: '' });
  const waiting = data?.filter(({ state }) => state === 'in_review') ?? [];
  if (waiting.length === 0) return null;
  return (
    <section aria-label={text.clauses}>
      <h2>{text.clauses}</h2>
      <ul className="qw-waiting">
        {waiting.map(({ clauseId, language, version, title, author, position, uses }) => (
          <li key={`${clauseId} ${language}`}>
            <button
              type="button"
              className="qw-link qw-strong"
              aria-label={text.review(title)}
              onClick={() => go({ screen: 'clause', clauseId, language, version })}
            >
              {title}
            </button>
            <p>{`${words.library.positionName(position)}, ${words.library.languages[language]}`}</p>
            <p className="qw-soft qw-small">{text.clauseBy(author, version, uses)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
