// Scenarios of a quote and answers to procurement as files; what is kept with a quote, and what rests on it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { contractIn } from '../../../src/main/export/contract/contract-in-file.ts';
import type { ProgressPlace } from '../../../src/main/export/worker/progress-place.ts';
import { progressInto } from '../../../src/main/export/worker/progress-place.ts';
import type { Progress } from '../../../src/shared/calls/handlers.ts';
import type { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import type { Started } from '../running.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';

const half = {
  schema: 'quotewright.scenario/1',
  name: 'Half the use',
  events: [{ type: 'usage', fromMonth: 7, factor: '0.5' }],
};

async function supportDesk(): Promise<Started & { readonly quoteId: QuoteId }> {
  const services = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  const [row] = valueOf(await services.client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  return { ...services, quoteId: row.quoteId };
}

/** The support desk with a scenario beside it. */
async function withScenario() {
  const running = await supportDesk();
  const { client, quoteId } = running;
  const { draft, revision } = valueOf(await client.quotes.open({ quoteId }));
  const kept = { ...draft, scenarios: [half] };
  valueOf(await client.quotes.saveDraft({ quoteId, saveCount: revision.saveCount, draft: kept }));
  return running;
}

/** A task that is half done until somebody hears that, and the call that asks for its file. */
function halfDone() {
  let hear: (progress: Progress) => void = () => undefined;
  const heard = new Promise<Progress>((resolve) => {
    hear = resolve;
  });
  const bytes = new TextEncoder().encode('a file');
  const task = async (_request: unknown, at: ProgressPlace) => {
    progressInto(at)(0.5);
    await heard;
    return { ok: true as const, bytes, fingerprint: 'f'.repeat(64), pages: 1 };
  };
  return { task, heard, following: { signal: new AbortController().signal, hear } };
}

describe('a file that takes long', () => {
  it.each(['memo', 'procurement', 'what-if'] as const)('tells how far it is: %s', async (kind) => {
    const { task, heard, following } = halfDone();
    const services = await started(undefined, {
      clock: beforeTheSamplesStart(),
      contractPdf,
      memoFile: task,
      procurementFile: task,
      whatIfFile: task,
    });
    const { client, environment } = services;
    const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
    if (row === undefined) throw new Error('The sample is not there');
    const { quoteId } = row;
    const file = join(testFolder(), 'file.pdf');
    environment.answers.push(file);
    const asked = { quoteId, format: 'pdf' } as const;
    const replied =
      kind === 'memo'
        ? client.reports.exportMemo(asked, following)
        : kind === 'procurement'
          ? client.reports.exportProcurement(asked, following)
          : client.reports.exportWhatIf({ ...asked, internal: true, language: 'en' }, following);
    expect(await heard).toMatchObject({ done: 50, of: 100 });
    expect(valueOf(await replied)).toMatchObject({ file });
  });
});

describe('scenarios of a quote', () => {
  it('are there when it opens again and in its next revision, and no approval rests on them', async () => {
    const { client, quoteId } = await withScenario();
    const before = valueOf(await client.approvals.status({ quoteId }));
    const open = valueOf(await client.quotes.open({ quoteId }));
    expect(open.draft['scenarios']).toEqual([half]);
    const { scenarios: _scenarios, ...without } = open.draft;
    valueOf(await client.quotes.saveDraft({ quoteId, saveCount: open.revision.saveCount, draft: without }));
    expect(valueOf(await client.approvals.status({ quoteId }))).toMatchObject({ state: before.state, needs: before.needs });
  });

  it('stay with an issued revision, travel to the next one, and are in no contract', async () => {
    const { client, environment, quoteId } = await withScenario();
    const { revision } = valueOf(await client.quotes.open({ quoteId }));
    valueOf(await client.quotes.issue({ quoteId, saveCount: revision.saveCount, language: 'en' }));
    const file = join(testFolder(), 'contract.pdf');
    environment.answers.push(file);
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    const contract = contractIn(readFileSync(file));
    expect(contract?.data.quote).not.toHaveProperty('scenarios');
    expect(JSON.stringify(contract?.data)).not.toContain('Half the use');
    valueOf(await client.quotes.revise({ quoteId }));
    expect(valueOf(await client.quotes.open({ quoteId })).draft['scenarios']).toEqual([half]);
  });

  it('are in the quote’s file of ours alone', async () => {
    const { client, environment, quoteId } = await withScenario();
    const [ours, theirs] = [join(testFolder(), 'ours.json'), join(testFolder(), 'theirs.json')];
    environment.answers.push(ours, theirs);
    valueOf(await client.quotes.exportFile({ quoteId, internal: true }));
    expect(readFileSync(ours, 'utf8')).toContain('Half the use');
    valueOf(await client.quotes.exportFile({ quoteId }));
    expect(readFileSync(theirs, 'utf8')).not.toContain('Half the use');
  });
});

describe('pages of scenarios', () => {
  it('are for the customer or ours, and their name says which', async () => {
    const { client, environment, quoteId } = await withScenario();
    const [customer, internal] = [join(testFolder(), 'customer.json'), join(testFolder(), 'internal.json')];
    environment.answers.push(customer, internal);
    const asked = { quoteId, format: 'json', replayFrom: '2024-01-01' } as const;
    valueOf(await client.reports.exportWhatIf({ ...asked, internal: false }));
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.what could change.json');
    valueOf(await client.reports.exportWhatIf({ ...asked, internal: true }));
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.internal scenarios.json');
    expect(readFileSync(customer, 'utf8')).not.toContain('margin');
    expect(readFileSync(internal, 'utf8')).toContain('marginPercent');
  });

  it('look back with what somebody chose to stand for a model', async () => {
    const { client, environment, quoteId } = await withScenario();
    const names = ['found', 'chosen', 'none'].map((name) => join(testFolder(), `${name}.json`));
    environment.answers.push(...names);
    const asked = { quoteId, format: 'json', internal: true, replayFrom: '2024-01-01' } as const;
    // What its index reads.
    const ids = ['frontier', 'small'];
    const slot = { provider: 'google', slot: 'small' };
    valueOf(await client.reports.exportWhatIf(asked));
    valueOf(await client.reports.exportWhatIf({ ...asked, standIns: ids.map((id) => [id, slot]) }));
    valueOf(await client.reports.exportWhatIf({ ...asked, standIns: ids.map((id) => [id, null]) }));
    const moves = names.map((name) => JSON.parse(readFileSync(name, 'utf8')) as unknown);
    expect(moves[1]).not.toEqual(moves[0]);
    expect(moves[2]).not.toEqual(moves[0]);
    expect(moves[2]).not.toEqual(moves[1]);
  });

  it('are refused where there is nothing to show', async () => {
    const { client, quoteId } = await supportDesk();
    const reply = await client.reports.exportWhatIf({ quoteId, format: 'pdf', internal: false });
    expect(failureOf(reply)).toMatchObject({ kind: 'refused', rule: 'no-scenarios' });
  });
});

describe('answers to procurement', () => {
  it('are of the draft in the language asked for, and of an issued revision in its own', async () => {
    const { client, environment, quoteId } = await withScenario();
    const [draft, issued] = [join(testFolder(), 'draft.json'), join(testFolder(), 'issued.json')];
    environment.answers.push(draft, issued);
    valueOf(await client.reports.exportProcurement({ quoteId, format: 'json', language: 'de' }));
    expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ language: 'de', number: 'Q-2025-0042' });
    const { revision } = valueOf(await client.quotes.open({ quoteId }));
    valueOf(await client.quotes.issue({ quoteId, saveCount: revision.saveCount, language: 'en' }));
    valueOf(await client.reports.exportProcurement({ quoteId, format: 'json' }));
    expect(JSON.parse(readFileSync(issued, 'utf8'))).toMatchObject({ language: 'en', schema: 'quotewright.procurement/1' });
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.answers to procurement.json');
  });
});
