import { dateText } from '../../text/date-format.ts';
import { listText } from '../../text/phrase.ts';
import { procurementWordsIn } from '../../text/procurement/procurement-language.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Block, DocumentTree, Table } from '../tree/tree.ts';
import type { CitedAnswer } from './procurement.ts';

const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
const note = (text: string): Block => ({ type: 'paragraph', style: 'note', text });
const label = (text: string): Block => ({ type: 'paragraph', style: 'label', text });

type ProcurementTree = {
  readonly assembly: Assembly;
  readonly answers: readonly CitedAnswer[];
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly isDraft: boolean;
  /** SHA-256 of the answers' canonical JSON, 64 hex digits. */
  readonly fingerprint: string;
};

/** Answers to procurement as one tree: a table at a glance, then each question with its figures, its section and an example. */
export function procurementTree({ assembly, answers, date, isDraft, fingerprint }: ProcurementTree): DocumentTree {
  const { quote, terms, words: contract, wording } = assembly;
  const { language } = wording;
  const words = procurementWordsIn(language);
  const revision = contract.general.revisionOf(terms.revision);
  const sections = (each: CitedAnswer): string => listText(each.sections, 'and', language);
  const glance: Table = {
    type: 'table',
    caption: null,
    columns: [
      { head: words.question, kind: 'text', wide: true },
      { head: words.answer, kind: 'text' },
      { head: words.section, kind: 'text' },
    ],
    rows: answers.map((each) => ({
      kind: 'row',
      cells: [
        words.questions[each.ask],
        words.verdicts[each.verdict],
        each.sections.length === 0 ? words.noSection : sections(each),
      ],
    })),
  };
  const each = answers.flatMap((answer, index): readonly Block[] => [
    { type: 'heading', id: answer.ask, level: 1, number: String(index + 1), text: words.questions[answer.ask] },
    body(`${words.verdicts[answer.verdict]}. ${answer.says.join(' ')}`),
    ...(answer.sections.length === 0 ? [] : [note(words.inContract(sections(answer), answer.sections.length))]),
    ...(answer.worked === null ? [] : [label(words.example), body(answer.worked)]),
  ]);
  return {
    title: `${words.title} ${quote.number}`,
    language,
    number: quote.number,
    revision,
    fingerprint,
    pageMark: null,
    watermark: isDraft ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: [],
    parts: [
      {
        id: 'procurement',
        ownPage: false,
        blocks: [
          { type: 'cover-title', kicker: quote.title, text: words.title },
          {
            type: 'definitions',
            items: [
              { term: words.customer, text: quote.customer.legalName },
              { term: words.seller, text: quote.seller.legalName },
              { term: words.offer, text: words.offerOf(quote.number, revision) },
              { term: words.date, text: dateText(date, language) },
              { term: words.basis, text: words.basisIs },
              { term: words.fingerprint, text: fingerprint },
            ],
          },
          body(words.glanceIs(quote.number)),
          glance,
          ...each,
        ],
      },
    ],
  };
}
