import { briefDateText } from '../../../shared/text/date-format.ts';
import { ClausesInReview } from './clauses-in-review.tsx';
import { errorSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { dateOf, timeText } from '../../ui/clock.ts';
import './guardrails.css';

/** The quotes that wait for the current person's decision. */
export function WaitingScreen() {
  const words = useWords();
  const { rolesText } = useSentences();
  const text = words.waiting;
  const language = useLanguage();
  const go = useRoute((state) => state.go);
  const { data: waiting, error } = useAnswer('approvals.waiting', {});
  const { data: people } = useAnswer('people.list', {});
  const { data: clauses } = useAnswer('clauses.list', { search: '' });
  const inReview = clauses?.filter(({ state }) => state === 'in_review').length;
  const isNobody = people?.current === null;
  const time = (at: string): string => `${briefDateText(dateOf(new Date(at)), language)}, ${timeText(new Date(at))}`;
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{text.title}</h1>} />
      <div className="qw-page qw-narrow">
        {error !== null && <p className="qw-problem">{errorSentence(error, words)}</p>}
        {waiting?.length === 0 && inReview === 0 && (
          <div className="qw-empty qw-empty-first">
            <h2>{isNobody ? text.nobodyTitle : text.emptyTitle}</h2>
            <p>{isNobody ? text.nobodyBody : text.emptyBody}</p>
          </div>
        )}
        {waiting !== undefined && waiting.length > 0 && (
          <>
            <p className="qw-soft">{text.intro}</p>
            <ul className="qw-waiting" aria-label={text.title}>
              {waiting.map(({ quote, request, roles }) => (
                <li key={request.requestId}>
                  <button
                    type="button"
                    className="qw-link qw-strong"
                    aria-label={text.decide(quote.number)}
                    onClick={() => go({ screen: 'quote', quoteId: quote.quoteId, tab: 'approve' })}
                  >
                    {quote.number}
                  </button>
                  <p>{quote.title}</p>
                  <p className="qw-soft qw-small">{`${rolesText(roles)} · ${text.askedBy(request.by.name, time(request.at))}`}</p>
                  {request.note !== '' && <p className="qw-soft">{request.note}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
        <ClausesInReview />
      </div>
    </div>
  );
}
