import { briefDateText, dateText, shortDateText } from '../../text/date-format.ts';
import { contractWords } from '../../text/contract/contract-words.ts';
import { numberText, percentText } from '../../text/number-format.ts';
import { listText } from '../../text/phrase.ts';
import type { ComparedWords } from '../../text/simulation/compared-words.ts';
import type { PageWords } from '../../text/simulation/page-words.ts';
import { comparedWordsIn, pageWordsIn } from '../../text/simulation/what-if-language.ts';
import { onPaper } from '../charts/chart-setting.ts';
import { scenarioChart, scenarioChartHeight } from '../charts/scenario-chart.ts';
import type { Block, Column, DocumentTree, Drawing, Row, Table } from '../tree/tree.ts';
import type { PageFigures, WhatIfPages } from './pages-data.ts';

const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
const label = (text: string): Block => ({ type: 'paragraph', style: 'label', text });
const heading = (id: string, number: number, text: string): Block => ({
  type: 'heading',
  id,
  level: 1,
  number: String(number),
  text,
});

/** A named course of figures: the forecast, a scenario, a replay. */
type Course = { readonly name: string; readonly figures: PageFigures };
type Written = { readonly pages: WhatIfPages; readonly words: PageWords; readonly compared: ComparedWords };

const amount = ({ pages }: Written, decimal: string): string => numberText(decimal, pages.language);

function amountColumn({ pages }: Written, { name }: Course): Column {
  return { head: `${name}, ${pages.currency}`, kind: 'amount' };
}

/** Names of courses above their columns: letters where a page has no room for five names. */
const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

function sideBySide(written: Written, courses: readonly Course[]): Table {
  const { pages, words, compared } = written;
  const pays = words.pays[pages.copy];
  const row = (name: string, of: (figures: PageFigures) => string | null): Row[] => {
    const cells = courses.map(({ figures }) => of(figures));
    return cells.every((cell) => cell === null)
      ? []
      : [{ kind: 'row', cells: [name, ...cells.map((cell) => (cell === null ? '–' : amount(written, cell)))] }];
  };
  const years = courses[0]?.figures.byYear.length ?? 0;
  const percents: Row[] = courses.every(({ figures }) => figures.ours === null)
    ? []
    : [
        {
          kind: 'row',
          cells: [
            compared.marginPercent,
            ...courses.map(({ figures }) => {
              const percent = figures.ours?.marginPercent ?? null;
              return percent === null ? '–' : percentText(percent, pages.language);
            }),
          ],
        },
      ];
  const roles = courses.map(({ figures }) => figures.ours?.approvals ?? null);
  const approvals: Row[] = roles.every((cell) => cell === null)
    ? []
    : [{ kind: 'row', cells: [compared.approvals, ...roles.map((cell) => cell ?? '–')] }];
  return {
    type: 'table',
    caption: null,
    columns: [{ head: compared.figure, kind: 'text', wide: true }, ...courses.map((course) => amountColumn(written, course))],
    rows: [
      ...row(compared.committed, ({ committed }) => committed),
      ...row(pays, ({ expected }) => expected),
      ...(years < 2
        ? []
        : Array.from({ length: years }, (_, year) =>
            row(words.paysIn(pays, String(year + 1)), ({ byYear }) => byYear[year] ?? null),
          ).flat()),
      ...row(compared.shortfall, ({ shortfall }) => shortfall),
      ...row(compared.overage, ({ overage }) => overage),
      ...row(compared.cost, ({ ours }) => ours?.cost ?? null),
      ...row(compared.margin, ({ ours }) => ours?.margin ?? null),
      ...percents,
      ...approvals,
    ],
  };
}

function chartOf({ pages, words, compared }: Written, courses: readonly Course[]): Drawing {
  const { language, currency } = pages;
  const setting = onPaper(scenarioChartHeight, contractWords(language), language);
  const drawn = courses.map(({ name, figures }) => ({
    name,
    months: figures.months,
    acts: [...new Set(figures.acts.map(({ afterMonth }) => afterMonth))],
  }));
  return {
    type: 'drawing',
    svg: scenarioChart({ currency, courses: drawn, actsName: compared.actsName }, setting),
    width: setting.width,
    height: setting.height,
    caption: words.chart(
      words.pays[pages.copy],
      listText(
        courses.map(({ name }) => name),
        'and',
        language,
      ),
    ),
  };
}

function monthsTable(
  written: Written,
  courses: readonly Course[],
  of: (figures: PageFigures) => readonly string[],
  withDays = true,
): Table {
  const { pages, compared } = written;
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [{ head: compared.month, kind: 'text', wide: true }, ...courses.map((course) => amountColumn(written, course))],
    rows: pages.starts.map((start, index) => ({
      kind: 'row',
      cells: [
        withDays ? compared.monthOf(index + 1, briefDateText(start, pages.language)) : String(index + 1),
        ...courses.map(({ figures }) => amount(written, of(figures)[index] ?? '0')),
      ],
    })),
  };
}

function actsTable({ pages, compared }: Written, courses: readonly Course[]): Block {
  const isNamed = courses.length > 1;
  const rows = courses.flatMap(({ name, figures }) =>
    figures.acts.map(({ on, says }): Row => ({
      kind: 'row',
      cells: [...(isNamed ? [name] : []), shortDateText(on, pages.language), says],
    })),
  );
  if (rows.length === 0) return body(compared.noActs);
  return {
    type: 'table',
    caption: null,
    columns: [
      ...(isNamed ? [{ head: compared.scenario, kind: 'text' } as const] : []),
      { head: compared.day, kind: 'date' },
      { head: compared.act, kind: 'text', wide: true },
    ],
    rows,
  };
}

function scenarioBlocks(written: Written): readonly Block[] {
  const { pages, words, compared } = written;
  const names = pages.scenarios.map(({ name, figures }, index) => {
    const shown = figures === null ? compared.unfit(name) : name;
    return `${letters[index] ?? ''}  ${shown}`;
  });
  const named = pages.scenarios.flatMap(({ name, figures }, index): readonly Course[] =>
    figures === null ? [] : [{ name: letters[index] ?? name, figures }],
  );
  return [
    heading('scenarios', 1, words.scenarios),
    body(words.scenariosAre),
    ...pages.scenarios.flatMap(({ says }, index) => [label(names[index] ?? ''), ...says.map(body)]),
    heading('side-by-side', 2, words.sideBySide),
    sideBySide(written, named),
    chartOf(written, named),
    heading('acts', 3, words.acts),
    actsTable(written, named),
    heading('months', 4, words.byMonth[pages.copy]),
    monthsTable(written, named, ({ months }) => months),
    ...(named.some(({ figures }) => figures.ours !== null)
      ? [heading('margin-months', 5, words.marginByMonth), monthsTable(written, named, ({ ours }) => ours?.months ?? [])]
      : []),
  ];
}

function replayBlocks(written: Written, number: number): readonly Block[] {
  const { pages, words } = written;
  const { replay, scenarios } = pages;
  const forecast = scenarios[0]?.figures ?? null;
  if (replay === null || forecast === null) return [];
  const day = dateText(replay.start, pages.language);
  const forecastOf: Course = { name: scenarios[0]?.name ?? '', figures: forecast };
  const replayed: Course = { name: words.signedThen(briefDateText(replay.start, pages.language)), figures: replay.figures };
  return [
    heading('replay', number, words.replay(day)),
    ...replay.says.map(body),
    ...(replay.figures.acts.length === 0 ? [] : [actsTable(written, [replayed])]),
    chartOf(written, [forecastOf, replayed]),
    monthsTable(
      written,
      [
        { ...forecastOf, name: words.now },
        { ...replayed, name: words.past },
      ],
      ({ months }) => months,
      false,
    ),
  ];
}

/** The pages as one tree. `fingerprint` is the SHA-256 of their data's canonical JSON, 64 hex digits. */
export function pagesTree(pages: WhatIfPages, fingerprint: string, isDraft: boolean): DocumentTree {
  const { language, copy, number } = pages;
  const words = pageWordsIn(language);
  const written: Written = { pages, words, compared: comparedWordsIn(language) };
  const revision = contractWords(language).general.revisionOf(pages.revision);
  const isInternal = copy === 'internal';
  const hasMargin = pages.scenarios.some(({ figures }) => figures?.ours !== null && figures !== null);
  return {
    title: `${words.title[copy]} ${number}`,
    language,
    number,
    revision,
    fingerprint,
    pageMark: isInternal ? words.mark : null,
    watermark: isDraft && !isInternal ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: [],
    parts: [
      {
        id: 'what-if',
        ownPage: false,
        blocks: [
          { type: 'cover-title', kicker: pages.title, text: words.title[copy] },
          {
            type: 'definitions',
            items: [
              { term: words.customer, text: pages.customer },
              { term: words.seller, text: pages.seller },
              { term: words.offer, text: words.offerOf(number, revision) },
              { term: words.date, text: dateText(pages.date, language) },
              { term: words.basis, text: words.basisIs },
              { term: words.fingerprint, text: fingerprint },
            ],
          },
          ...scenarioBlocks(written),
          ...replayBlocks(written, hasMargin ? 6 : 5),
        ],
      },
    ],
  };
}
