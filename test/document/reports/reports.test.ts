import { describe, expect, test } from 'vitest';
import { printed } from '../../../src/shared/domain/printed.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readActuals, readCosts } from '../../../src/shared/domain/reading/read.ts';
import type { Actuals } from '../../../src/shared/domain/terms/actuals.ts';
import type { ContractData } from '../../../src/shared/document/data/contract-data.ts';
import { assembleReport } from '../../../src/shared/document/reports/assemble-report.ts';
import { BillingSchedule, billingCsv, billingSchedule } from '../../../src/shared/document/reports/billing-export.ts';
import { csvText } from '../../../src/shared/document/reports/csv.ts';
import { CustomerEvaluationFile, evaluationCsv, evaluationJson } from '../../../src/shared/document/reports/evaluation-export.ts';
import { internalFigures } from '../../../src/shared/document/parts/internal-part.ts';
import type { ReportRequest } from '../../../src/shared/document/reports/make-report.ts';
import { makeReport } from '../../../src/shared/document/reports/make-report.ts';
import type { Report } from '../../../src/shared/document/reports/report.ts';
import { ReportData as ReportSchema } from '../../../src/shared/document/reports/report-data.ts';
import { TrueUpStatement, trueUpCsv, trueUpStatement } from '../../../src/shared/document/reports/true-up-export.ts';
import { trueUpSubjectOf } from '../../../src/shared/document/reports/true-up-subject.ts';
import { dataOf, example, wordsOf } from '../sample-tree.ts';
import { sumOfAmounts } from '../printed-sum.ts';

const fingerprint = 'ab'.repeat(32);
const contractFingerprint = 'cd'.repeat(32);

function actualsOf(usage: Record<string, readonly string[]>): Actuals {
  const read = readActuals({ schema: 'quotewright.actuals/1', usage });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const sixMonths = actualsOf({
  resolutions: ['9120', '9877', '10420', '11990', '13000', '14800', '15900'],
  summaries: ['820', '990', '1210', '1500', '1400', '1450'],
});

function made(request: ReportRequest): Report {
  const read = makeReport(request);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read;
}

function statementOf(contract: ContractData, actuals: Actuals, afterMonth?: number): TrueUpStatement {
  const { data, assembly } = made({ contract, kind: 'true-up', actuals, afterMonth });
  if (data.report.kind !== 'true-up') throw new Error('It is no true-up');
  return trueUpStatement(assembly, data, contractFingerprint, trueUpSubjectOf(assembly.results, data.report));
}

function wordsOfReport(report: Report): string {
  return wordsOf(assembleReport(report, fingerprint, { kind: 'final', contractFingerprint, internal: null }));
}

describe('a true-up statement', () => {
  const contract = dataOf('support-desk');

  test('is of the latest true-up whose use is known, and its figures are the engine’s with that use', () => {
    const { data } = made({ contract, kind: 'true-up', actuals: sixMonths });
    expect(data.report).toEqual({ kind: 'true-up', commitment: 'annual', afterMonth: 6 });
    expect(data.date).toBe('2026-04-30');
    const costs = readCosts(example('costs.json'));
    if (!costs.ok) throw new Error('The cost book is not read');
    const evaluated = evaluate(contract.quote, costs.value, undefined, sixMonths);
    if (!evaluated.ok) throw new Error('The contract is not evaluated');
    const trueUp = evaluated.value.commitments[0]?.trueUps[1];
    const statement = statementOf(contract, sixMonths);
    const { runRate, deviationPercent, factor, action } = statement;
    expect({ afterMonth: 6, runRate, deviationPercent, factor, action }).toEqual(trueUp);
    expect(statement.use.map(({ months }) => months.map(({ delivered }) => delivered))).toEqual([
      ['11990', '13000', '14800'],
      ['1500', '1400', '1450'],
    ]);
    expect(TrueUpStatement.parse(JSON.parse(JSON.stringify(statement)))).toEqual(statement);
  });

  test('says what it changes as the engine does: instalments after it, and their sum', () => {
    const statement = statementOf(contract, sixMonths);
    expect(statement.instalments.slice(0, 3).map(({ before, after }) => [before, after])).toEqual([
      ['22500.00', '28000.00'],
      ['22500.00', '28000.00'],
      ['30000.00', '30000.00'],
    ]);
    const words = wordsOfReport(made({ contract, kind: 'true-up', actuals: sixMonths }));
    expect(words).toContain('2 instalments are raised.');
    expect(words).toContain('8 other instalments, unchanged');
    expect(words).toMatch(/Committed from then on\n+.*315,000\.00\n326,000\.00\n\+11,000\.00/s);
  });

  test('leads with its result, and with by when to object', () => {
    const { parts } = assembleReport(made({ contract, kind: 'true-up', actuals: sixMonths }), fingerprint, {
      kind: 'final',
      contractFingerprint,
      internal: null,
    });
    const headings = parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])));
    expect(headings.slice(0, 2)).toEqual(['Result', 'By when to object']);
    const words = wordsOfReport(made({ contract, kind: 'true-up', actuals: sixMonths }));
    expect(words).toMatch(
      /2 instalments are raised\. Run rate USD [\d,.]+, deviation [\d.]+%, factor 1\.\d{6}\. All amounts are net/,
    );
  });

  test('quotes the contract’s own paragraphs, and leads nowhere outside of itself', () => {
    const report = made({ contract, kind: 'true-up', actuals: sixMonths });
    const tree = assembleReport(report, fingerprint, { kind: 'final', contractFingerprint, internal: null });
    const words = wordsOf(tree);
    const [, section] = /As section (\d+\.\d+) of the contract says:/.exec(words) ?? [];
    expect(words).toMatch(new RegExp(`${section}\\.2\\u2002The “Run Rate” is the monthly average of the Charges`));
    const notes = tree.parts.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'linked-note');
    expect(notes.flatMap(({ runs }) => runs).filter(({ to }) => to !== undefined)).toEqual([]);
  });

  test('refuses what is not measured, with the line and how much of it is known', () => {
    const short = actualsOf({ resolutions: ['9120', '9877', '10420'], summaries: ['820', '990'] });
    expect(makeReport({ contract, kind: 'true-up', actuals: short })).toEqual({
      ok: false,
      problem: {
        kind: 'not-measured',
        trueUp: { commitment: 'annual', afterMonth: 3 },
        lines: [{ id: 'summaries', months: 2 }],
      },
    });
    expect(makeReport({ contract, kind: 'true-up' })).toMatchObject({ problem: { kind: 'not-measured' } });
    expect(makeReport({ contract, kind: 'true-up', actuals: sixMonths, afterMonth: 4 })).toMatchObject({
      problem: { kind: 'no-such-true-up', known: expect.arrayContaining([{ commitment: 'annual', afterMonth: 3 }]) },
    });
    const without = dataOf('credits');
    expect(makeReport({ contract: without, kind: 'true-up' })).toEqual({
      ok: false,
      problem: { kind: 'no-such-true-up', known: [] },
    });
    expect(makeReport({ contract, kind: 'billing', actuals: actualsOf({ nothing: ['1'] }) })).toMatchObject({
      problem: { kind: 'terms' },
    });
  });

  type Terms = Record<string, unknown>;
  const changed = (terms: Terms, more: Terms = {}): ContractData =>
    dataOf('support-desk', (quote) => {
      const [commitment] = quote['commitments'] as Terms[];
      return { ...quote, ...more, commitments: [{ ...commitment, ...terms }] };
    });
  const trueUp = (terms: Terms): Terms => ({ trueUp: { floorPercent: '70', ...terms } });

  test.each([
    ['the deviation is within what the contract lets pass', trueUp({ deadbandPercent: '90' })],
    ['the contract revises instalments in the other direction alone', trueUp({ direction: 'down' })],
    ['no instalment starts late enough to be reached', trueUp({ noticeMonths: 40 })],
    ['nothing was due and nothing is to come', { amounts: ['0'], ...trueUp({}) }],
    ['the limits of the contract leave every instalment as it is', trueUp({ maxIncreasePercent: '1', roundTo: '100000' })],
  ])('says why nothing changes: %s', (reason, terms) => {
    const words = wordsOfReport(made({ contract: changed(terms), kind: 'true-up', actuals: sixMonths, afterMonth: 6 }));
    expect(words).toContain(`Nothing changes: ${reason}.`);
  });

  test('says by when to object: from the clause, by the date of the first invoice that rests on it', () => {
    const open = made({ contract, kind: 'true-up', actuals: sixMonths });
    expect(wordsOfReport(open)).toContain(
      'The first invoice that rests on this true-up is of 30 April 2026 and due on 30 May 2026. Objections are to be raised before it is due, unless the contract gives longer.',
    );
    const at = (date: string, terms?: ContractData): string =>
      wordsOfReport(made({ contract: terms ?? contract, kind: 'true-up', actuals: sixMonths, date }));
    expect(at('2026-04-29')).toContain('of 30 April 2026. Objections are to be raised before that day, unless');
    expect(at('2026-05-30')).toContain('of 30 April 2026. Objections are to be raised without delay, unless');
    expect(at('2026-04-30', changed({}, { paymentTermsDays: undefined }))).toContain('are to be raised without delay, unless');
    const disputes = { disputes: { windowDays: 30, answerDays: 10 } };
    const set = changed({}, disputes);
    const words = wordsOfReport(made({ contract: set, kind: 'true-up', actuals: sixMonths }));
    expect(words).toMatch(
      /It can be contested within 30 days of its date, as section \d+\.\d+ of the contract says: until 30 May 2026\./,
    );
    expect(statementOf(set, sixMonths).contestUntil).toBe('2026-05-30');
    const arrears = changed({ billing: 'arrears', rollover: undefined }, disputes);
    expect(statementOf(arrears, sixMonths).contestUntil).toBe('2026-06-30');
  });

  test('its table has every figure that its document has', () => {
    const statement = statementOf(contract, sixMonths);
    const csv = trueUpCsv(statement);
    for (const { fromMonth, before, after } of statement.instalments) {
      expect(csv).toContain(`instalment,annual,Annual usage commitment,${fromMonth},before,${before},USD`);
      expect(csv).toContain(`instalment,annual,Annual usage commitment,${fromMonth},after,${after},USD`);
    }
    expect(csv).toContain(`true_up,annual,Annual usage commitment,6,factor,${statement.factor},\r\n`);
  });
});

describe.each(['support-desk', 'credits', 'forty-lines'])('the reports of %s', (name) => {
  const contract = dataOf(name);

  test('the billing schedule has every invoice, and they add up', () => {
    const report = made({ contract, kind: 'billing' });
    const { data, assembly } = report;
    const schedule = billingSchedule(assembly, data, contractFingerprint);
    const digits = assembly.wording.minorDigits;
    expect(schedule.invoices.map(({ date, month, kind, ref, amount }) => ({ date, month, kind, ref, amount }))).toEqual(
      contract.evaluation.invoices,
    );
    expect(
      sumOfAmounts(
        schedule.invoices.map(({ amount }) => amount),
        digits,
      ),
    ).toBe(schedule.total);
    expect(BillingSchedule.parse(JSON.parse(JSON.stringify(schedule)))).toEqual(schedule);
    expect(billingCsv(schedule).trimEnd().split('\r\n')).toHaveLength(schedule.invoices.length + 1);
    expect(wordsOfReport(report)).toContain('Billing schedule');
  });

  test('the evaluation is the contract’s own, in a document and in a table, without costs', () => {
    const { data, assembly } = made({ contract, kind: 'evaluation' });
    expect(data.evaluation).toEqual(contract.evaluation);
    const file = evaluationJson(assembly, null);
    expect(file.schema).toBe('quotewright.customer-evaluation/1');
    const { revenue: _revenue, totals, schema: _schema, ...same } = contract.evaluation;
    const { byYear, committedValue, expectedValue } = totals;
    expect(file).toEqual({
      ...same,
      schema: 'quotewright.customer-evaluation/1',
      totals: { committedValue, expectedValue, byYear: byYear.map(({ year, invoiced }) => ({ year, invoiced })) },
    });
    expect(CustomerEvaluationFile.safeParse(file).success).toBe(true);
    const csv = evaluationCsv(assembly, null);
    expect(csv).not.toMatch(/,costs?,|grossMargin|recognized|deferred|unbilled|revenue/);
    expect(evaluationCsv(assembly, printed(assembly.results))).toMatch(/revenue,revenue,,1,deferred,/);
    for (const { id, charges } of contract.evaluation.lines) {
      for (const [at, charge] of charges.entries())
        expect(csv).toMatch(new RegExp(`line,${id},[^\r\n]*,${at + 1},charges,${charge},`));
    }
  });

  test('the embedded data is read back as it is', () => {
    const { data } = made({ contract, kind: 'evaluation' });
    expect(ReportSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });
});

test('a committed value that true-ups may change is said to be before them', () => {
  const words = (name: string): string => wordsOfReport(made({ contract: dataOf(name), kind: 'evaluation' }));
  expect(words('support-desk')).toContain('before true-ups, which may lower or raise them');
  expect(words('credits')).not.toContain('true-up');
});

test('our revenue is in an internal copy, said to be a simplified view, and never in what the customer receives', () => {
  for (const name of ['support-desk', 'credits']) {
    const report = made({ contract: dataOf(name), kind: 'evaluation' });
    expect(wordsOfReport(report)).not.toMatch(/revenue|deferred|unbilled|recognized|ASC 606/i);
    const internal = internalFigures(report.assembly.results);
    const own = wordsOf(assembleReport(report, fingerprint, { kind: 'final', contractFingerprint, internal }));
    expect(own).toContain('A simplified view of ASC 606');
    expect(own).toContain('Deferred');
  }
});

test('invoices that rest on delivered use are marked as measured, the others as they were', () => {
  const contract = dataOf('support-desk', (quote) => ({ ...quote, commitments: undefined }));
  const { data, assembly } = made({ contract, kind: 'billing', actuals: sixMonths });
  const schedule = billingSchedule(assembly, data, contractFingerprint);
  const bases = (ref: string): readonly string[] =>
    schedule.invoices.filter((each) => each.ref === ref).map(({ basis }) => basis);
  expect(bases('resolutions').slice(5, 9)).toEqual(['measured', 'measured', 'forecast', 'forecast']);
  expect(bases('summaries').slice(5, 7)).toEqual(['measured', 'forecast']);
  expect(new Set(bases('platform'))).toEqual(new Set(['fixed']));
  expect(data.date).toBe('2026-05-31');
});

test('prices that became known since are what a report reads; without them, those of the contract', () => {
  const contract = dataOf('support-desk');
  const book = example('costs.json') as { models: { id: string; prices: Record<string, string>[] }[] };
  const models = book.models.map((model) => ({
    ...model,
    prices: [...model.prices, { from: '2026-06-01', inputPerMillion: '50', outputPerMillion: '200' }],
  }));
  const costs = readCosts({ ...book, models });
  if (!costs.ok) throw new Error(JSON.stringify(costs.problems));
  const { data: now } = made({ contract, kind: 'evaluation', costs: costs.value });
  expect(now.evaluation.adaptivePricing?.measurements.at(-1)).not.toEqual(
    contract.evaluation.adaptivePricing?.measurements.at(-1),
  );
  expect(now.contract).toEqual(contract);
});

test('a table quotes what it must, and no cell is a formula', () => {
  expect(csvText([['a', 'b, "c"', '=SUM(A1)', '-12.50', '-x', '@y', 'two\nlines']])).toBe(
    '\uFEFFa,"b, ""c""",\'=SUM(A1),-12.50,\'-x,\'@y,"two\nlines"\r\n',
  );
});

test.each([
  ['Seats;=1+1', "Seats;'=1+1"],
  ['Seats; @x', "Seats; '@x"],
  ['Seats\n=1+1', `"Seats\n'=1+1"`],
  ['one; two - three', 'one; two - three'],
])('%j is defused where a spreadsheet parts cells elsewhere', (text, cell) => {
  expect(csvText([[text]])).toBe(`\uFEFF${cell}\r\n`);
});

test.each(['\n=1+1', ' =1+1', '\u200B=1+1', '\uFEFF@x', '＝1+1', '＋1', '－1+2', '＠x', '\r\n-2+3', '\u00A0+1'])(
  'a cell of %j is no formula',
  (cell) => {
    expect(csvText([[cell]]).replace(/^\uFEFF"?/, '')).toMatch(/^'/);
  },
);

test('German reports are German throughout', () => {
  const contract = dataOf('support-desk', undefined, undefined, 'de');
  for (const kind of ['billing', 'evaluation', 'true-up'] as const) {
    const words = wordsOfReport(made({ contract, kind, actuals: sixMonths }));
    expect(words).not.toMatch(/\b(the|which|from|until|months?|instalments?)\b/i);
  }
});
