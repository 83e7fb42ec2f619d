import { expect, test } from 'vitest';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { readActuals } from '../../../src/shared/domain/reading/read.ts';
import type { ReportKind } from '../../../src/shared/vocabulary/report-kind.ts';
import { contractIn } from '../../../src/main/export/contract/contract-in-file.ts';
import type { ContractSource } from '../../../src/main/export/contract/contract-source.ts';
import type { ReportFileRequest } from '../../../src/main/export/report/report-file.ts';
import { reportFile } from '../../../src/main/export/report/report-file.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { halfMade } from './half-made.ts';
import { pngLogo } from './logos.ts';
import { decompressed, pagesOfText, pageText, qpdfComplaints, rewritten } from './pdf-tools.ts';
import { exampleCosts, made, sample, sampleNames } from './samples.ts';

const kinds = ['billing', 'evaluation', 'true-up'] as const satisfies readonly ReportKind[];

function actuals() {
  const usage = {
    resolutions: ['9120', '9877', '10420', '11990', '13000', '14800'],
    summaries: ['820', '990', '1210', '1500', '1400', '1450'],
  };
  const read = readActuals({ schema: 'quotewright.actuals/1', usage });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

async function contractOf(name: (typeof sampleNames)[number] = 'support-desk', language: 'en' | 'de' = 'en') {
  const { bytes, fingerprint } = await made({ ...sample(name), kind: 'final', language });
  const found = contractIn(bytes);
  if (found === null) throw new Error('The file holds no contract');
  expect(found).toMatchObject({ isWhole: true, kind: 'final' });
  const source: ContractSource = { from: 'file', bytes };
  return { source, fingerprint, bytes };
}

async function report(request: Partial<ReportFileRequest> & Pick<ReportFileRequest, 'source' | 'kind'>) {
  const result = await reportFile({ format: 'pdf', ...request });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

test.each(kinds)(
  '%s from the contract’s own file: clean, the same bytes each time, verified by nothing but itself',
  async (kind) => {
    const { source, fingerprint } = await contractOf();
    const first = await report({ source, kind, actuals: actuals() });
    const second = await report({ source, kind, actuals: actuals() });
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(qpdfComplaints(first.bytes)).toBe('');
    expect(await verify(first.bytes)).toMatchObject({
      verdict: 'whole',
      document: kind,
      number: 'Q-2025-0042',
      fingerprint: first.pdf?.fingerprint,
      isAsExported: true,
    });
    const pages = pagesOfText(first.bytes);
    for (const [index, lines] of pages.entries()) {
      expect(lines.at(-1)).toContain(first.pdf?.fingerprint.slice(0, 16));
      expect(lines.at(-1)).toContain(`Page ${index + 1} of ${pages.length}`);
    }
    expect(pages[0]?.join('\n')).toContain(fingerprint);
    expect(halfMade(pageText(first.bytes))).toEqual([]);
  },
);

test.each(['en', 'de'] as const)('a statement in %s is two pages at most', async (language) => {
  const { source } = await contractOf('support-desk', language);
  for (const afterMonth of [3, 6]) {
    const { pdf } = await report({ source, kind: 'true-up', actuals: actuals(), afterMonth });
    expect(pdf?.pages).toBeLessThanOrEqual(2);
  }
});

test.each(sampleNames)('billing schedule and evaluation of %s, with logo and colour, verify', async (name) => {
  const { source } = await contractOf(name);
  for (const kind of ['billing', 'evaluation'] as const) {
    const { bytes } = await report({ source, kind, brand: { logo: pngLogo(), colour: '#7c3aed' }, paper: 'LETTER' });
    expect(qpdfComplaints(bytes)).toBe('');
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole', document: kind });
  }
});

test('a report of a draft says that it is one; one that was written again still verifies', async () => {
  const source: ContractSource = { from: 'quote', request: { ...sample('support-desk'), kind: 'draft' } };
  const draft = await report({ source, kind: 'billing' });
  expect(Buffer.from(draft.bytes).toString('latin1')).toContain('<qw:kind>draft</qw:kind>');
  expect(await verify(draft.bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
  expect(await verify(rewritten(draft.bytes, '--object-streams=generate'))).toMatchObject({
    verdict: 'whole',
    isAsExported: false,
  });
});

test('a changed page, a changed amount and changed use are distinguished', async () => {
  const { source } = await contractOf();
  const { bytes } = await report({ source, kind: 'true-up', actuals: actuals() });
  const text = decompressed(bytes).toString('latin1');
  const changedIn = async (from: string, to: string) => {
    expect(text).toContain(from);
    return verify(new Uint8Array(Buffer.from(text.replace(from, to), 'latin1')));
  };
  const use = await changedIn('"summaries":["820"', '"summaries":["821"');
  expect(use).toMatchObject({ verdict: 'changed' });
  const amount = await changedIn('"runRate":"9324.90"', '"runRate":"9324.91"');
  expect(amount.verdict === 'changed' && amount.changes.map(({ place }) => place)).toContain(
    'evaluation.commitments[0].trueUps[1].runRate',
  );
  // Of the contract inside, which has a fingerprint of its own.
  const signed = await changedIn('"expectedValue":"615122.10"', '"expectedValue":"615122.11"');
  expect(signed.verdict === 'changed' && signed.changes.map(({ place }) => place)).toContain(
    'contract.evaluation.totals.expectedValue',
  );
});

test('nothing of our costs is in a report, unless an internal copy of the evaluation is asked for', async () => {
  const { source } = await contractOf();
  const { quote } = sample('support-desk');
  for (const kind of kinds) {
    const { bytes } = await report({ source, kind, actuals: actuals() });
    const everything = `${decompressed(bytes).toString('utf8')}\n${pageText(bytes)}`.toLowerCase();
    for (const secret of ['servedby', 'othercostperunit', 'inputtokens', 'margin', '"cost'])
      expect(everything).not.toContain(secret);
    for (const format of ['csv', 'json'] as const) {
      const file = await report({ source, kind, actuals: actuals(), format });
      expect(Buffer.from(file.bytes).toString('utf8').toLowerCase()).not.toMatch(/servedby|tokens|margin|\bcosts?\b/);
    }
  }
  const internal = await report({ source, kind: 'evaluation', internal: { quote, costs: exampleCosts() } });
  for (const lines of pagesOfText(internal.bytes)) expect(lines.join('\n')).toContain('Internal copy – not for the customer');
  expect(pageText(internal.bytes)).toContain('Gross margin');
  expect(await verify(internal.bytes)).toMatchObject({ verdict: 'whole', document: 'evaluation' });
  const csv = await report({ source, kind: 'evaluation', format: 'csv', internal: { quote, costs: exampleCosts() } });
  expect(Buffer.from(csv.bytes).toString('utf8')).toMatch(/line,resolutions,Automated resolutions,1,costs,\d/);
  const refused = await reportFile({ source, kind: 'billing', format: 'pdf', internal: { quote } });
  expect(refused).toEqual({ ok: false, problem: { kind: 'internal-is-an-evaluation' } });
});

test('a contract inside a file that is none, or was changed, is not taken for one', async () => {
  const { bytes } = await contractOf();
  expect(contractIn(new Uint8Array(Buffer.from('%PDF-1.7 nothing')))).toBeNull();
  expect(contractIn(new Uint8Array())).toBeNull();
  const text = decompressed(bytes).toString('latin1');
  const changed = text.replace('"committedValue":"571054.50"', '"committedValue":"571054.51"');
  expect(changed).not.toBe(text);
  expect(contractIn(new Uint8Array(Buffer.from(changed, 'latin1')))).toMatchObject({ isWhole: false });
});

test.each(languages)(
  'a statement is two pages on either paper, its result and by when to object on the first: %s',
  async (language) => {
    const { source } = await contractOf('support-desk', language);
    for (const paper of ['A4', 'LETTER'] as const) {
      const { bytes, pdf } = await report({ source, kind: 'true-up', actuals: actuals(), paper });
      expect(pdf?.pages).toBeLessThanOrEqual(2);
      const first = pagesOfText(bytes)[0]?.join('\n') ?? '';
      expect(first).toMatch(language === 'de' ? /Raten werden erhöht/ : /instalments are raised/);
      expect(first).toMatch(language === 'de' ? /Bis wann zu widersprechen ist/ : /By when to object/);
    }
  },
);

test('an evaluation for the customer has no revenue view, and an internal copy has it', async () => {
  const { source } = await contractOf();
  const shown = pageText((await report({ source, kind: 'evaluation' })).bytes);
  expect(shown).not.toMatch(/Deferred|Revenue/);
  const internal = pageText((await report({ source, kind: 'evaluation', internal: { ...sample('support-desk') } })).bytes);
  expect(internal).toMatch(/Revenue by month[^]*Deferred/);
});
