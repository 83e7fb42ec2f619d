import { describe, expect, it } from 'vitest';
import { calls } from '../../src/shared/calls/calls.ts';
import { queriesOf } from '../../src/shared/calls/queries-of.ts';
import type { Reply } from '../../src/shared/calls/reply.ts';
import { DraftJson } from '../../src/shared/calls/schemas/draft-json.ts';
import type { Events } from '../../src/shared/calls/bridge.ts';
import type { Progress } from '../../src/shared/calls/handlers.ts';
import { clientOver } from '../../src/renderer/client/client.ts';

describe('the table of calls', () => {
  // What the window can ask for is the app's attack surface: a call is added here on purpose, or not at all.
  it('holds these calls and no others', () => {
    expect(Object.keys(calls).toSorted()).toEqual([
      'approvals.clausePlaces',
      'approvals.decide',
      'approvals.request',
      'approvals.status',
      'approvals.waiting',
      'approvals.waitingCount',
      'audit.list',
      'audit.verify',
      'book.changed',
      'brand.chooseLogo',
      'brand.get',
      'brand.removeLogo',
      'brand.setColour',
      'catalogue.chooseTable',
      'catalogue.create',
      'catalogue.decide',
      'catalogue.discard',
      'catalogue.effects',
      'catalogue.exportFile',
      'catalogue.inEffect',
      'catalogue.list',
      'catalogue.open',
      'catalogue.readFile',
      'catalogue.readTable',
      'catalogue.retire',
      'catalogue.saveDraft',
      'catalogue.submit',
      'catalogue.versions',
      'clauses.comment',
      'clauses.create',
      'clauses.decide',
      'clauses.discard',
      'clauses.keepOurs',
      'clauses.library',
      'clauses.list',
      'clauses.open',
      'clauses.retire',
      'clauses.saveDraft',
      'clauses.shippedOffers',
      'clauses.submit',
      'clauses.takeShipped',
      'clauses.uses',
      'costs.approve',
      'costs.chooseList',
      'costs.compare',
      'costs.exportFile',
      'costs.exportTable',
      'costs.get',
      'costs.getWorking',
      'costs.giveList',
      'costs.importFile',
      'costs.importList',
      'costs.list',
      'costs.moves',
      'costs.ofQuote',
      'costs.previewImport',
      'costs.removeWorking',
      'costs.saveWorking',
      'costs.startHistory',
      'costs.startWorking',
      'costs.use',
      'costs.working',
      'customers.chooseFile',
      'customers.deleteData',
      'customers.deletion',
      'customers.duplicates',
      'customers.get',
      'customers.importFile',
      'customers.keepTyped',
      'customers.list',
      'customers.merge',
      'customers.previewImport',
      'customers.purge',
      'customers.retained',
      'customers.save',
      'customers.typed',
      'documents.checkPdf',
      'documents.chooseCertificate',
      'documents.choosePdf',
      'documents.exportAnnex',
      'documents.exportPdf',
      'documents.exportWord',
      'documents.issuedRevisions',
      'documents.letTakeLonger',
      'documents.pagesBeside',
      'documents.preview',
      'documents.previewBeginning',
      'documents.readReturnedWord',
      'people.list',
      'people.retire',
      'people.save',
      'people.switch',
      'policy.current',
      'policy.effects',
      'policy.needs',
      'policy.save',
      'policy.versions',
      'quotes.archive',
      'quotes.beginning',
      'quotes.compare',
      'quotes.create',
      'quotes.duplicate',
      'quotes.exportFile',
      'quotes.history',
      'quotes.importFile',
      'quotes.issue',
      'quotes.keepTemplate',
      'quotes.leave',
      'quotes.list',
      'quotes.notes',
      'quotes.open',
      'quotes.products',
      'quotes.putBack',
      'quotes.remove',
      'quotes.removeView',
      'quotes.revise',
      'quotes.revisions',
      'quotes.saveColumns',
      'quotes.saveDraft',
      'quotes.saveView',
      'quotes.setNotes',
      'quotes.setOwner',
      'quotes.setState',
      'quotes.stateAt',
      'quotes.states',
      'quotes.templates',
      'quotes.views',
      'reports.export',
      'reports.exportMemo',
      'reports.exportProcurement',
      'reports.exportWhatIf',
      'reports.readUse',
      'reports.saveTable',
      'sample.putBack',
      'sample.remove',
      'sample.reset',
      'scenarios.list',
      'scenarios.remove',
      'scenarios.save',
      'settings.get',
      'settings.update',
      'templates.list',
      'templates.save',
      'windows.open',
      'workspace.backUp',
      'workspace.backups',
      'workspace.recover',
      'workspace.status',
    ]);
  });

  it('takes no path, query text or file content from the window', () => {
    const suspicious = Object.entries(calls).filter(([, { input }]) => /path|sql|"file"/i.test(JSON.stringify(input._zod.def)));
    expect(suspicious.map(([name]) => name)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is any JSON object, however unfinished', () => {
    for (const draft of [{}, { lines: [{ name: '' }] }, { title: undefined }, { a: [1, null, true, 'x', { b: -0.5 }] }]) {
      expect(DraftJson.safeParse(draft).success).toBe(true);
    }
  });

  it('is nothing that JSON cannot hold', () => {
    let deep: unknown = {};
    for (let level = 0; level < 100; level += 1) deep = { deep };
    for (const draft of [null, 'text', [], 1, { a: Number.NaN }, { a: 1n }, { a: [undefined] }, { a: () => 1 }, deep]) {
      expect(DraftJson.safeParse(draft).success).toBe(false);
    }
  });
});

describe('the client', () => {
  it('passes the call by its name, and its answer back as it is', async () => {
    const asked: unknown[] = [];
    const client = clientOver({
      call: (name, input) => {
        asked.push([name, input]);
        const reply: Reply<unknown> = { ok: false, failure: { kind: 'stale', current: 3 } };
        return Promise.resolve(reply);
      },
      stop: () => undefined,
      on: () => () => undefined,
    });
    const reply = await client.quotes.list({ search: 'north' });
    expect(reply).toEqual({ ok: false, failure: { kind: 'stale', current: 3 } });
    expect(asked).toEqual([['quotes.list', { search: 'north' }]]);
  });

  it('stops a call and hears of it by an id of its own', async () => {
    const stopped: string[] = [];
    const asked: (string | undefined)[] = [];
    let tell: (progress: Events['progress']) => void = () => undefined;
    const answer = Promise.withResolvers<Reply<unknown>>();
    const client = clientOver({
      call: (_name, _input, id) => {
        asked.push(id);
        return answer.promise;
      },
      stop: (id) => void stopped.push(id),
      on: (_event, listener) => {
        tell = listener as typeof tell;
        return () => (tell = () => undefined);
      },
    });
    const heard: Progress[] = [];
    const wanted = new AbortController();
    const reply = client.quotes.list({}, { signal: wanted.signal, hear: (progress) => heard.push(progress) });
    const [id = ''] = asked;
    tell({ id: 'of another', done: 1, of: 2 });
    tell({ id, done: 1, of: 3 });
    wanted.abort();
    answer.resolve({ ok: true, value: null });
    await reply;
    tell({ id, done: 2, of: 3 });
    expect(heard).toEqual([{ id, done: 1, of: 3 }]);
    expect(stopped).toEqual([id]);
  });

  it('is no promise, nor are the calls of an aggregate: whoever awaits one is not sent a call', () => {
    const client = clientOver({ call: () => Promise.resolve(null), stop: () => undefined, on: () => () => undefined });
    expect(Reflect.get(client.quotes, 'then')).toBeUndefined();
    expect(Reflect.get(client.quotes, Symbol.toPrimitive)).toBeUndefined();
  });
});

describe('the queries of tables that changed', () => {
  it('are all that read one of them, and no command', () => {
    expect(queriesOf(['audit'])).toEqual(['audit.list', 'audit.verify']);
    const ofPeople = queriesOf(['people']);
    expect(ofPeople).toContain('people.list');
    expect(ofPeople).toContain('approvals.waitingCount');
    for (const name of ofPeople) expect(calls[name].kind).toBe('query');
    expect(queriesOf([])).toEqual([]);
  });
});
