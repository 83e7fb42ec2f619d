import { describe, expect, it } from 'vitest';
import { calls } from '../../src/shared/calls/calls.ts';
import { failureOf, started, valueOf } from './running.ts';

describe('dispatch', () => {
  it('knows no call but those of the table', async () => {
    const { services, environment } = await started();
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'quotes',
      'quotes.',
      'quotes.list ',
      'Quotes.list',
      'sql',
    ];
    for (const name of names) {
      const failure = failureOf(await services.dispatch(name, {}));
      if (failure.kind !== 'unexpected') throw new Error(`${name} is ${failure.kind}`);
      expect(JSON.stringify(environment.logged)).toContain(failure.reference);
    }
  });

  it('answers whatever it is called with, and never throws', async () => {
    const { services } = await started();
    const odd = [
      undefined,
      null,
      1,
      'text',
      [],
      () => 1,
      Symbol('s'),
      [new Map()],
      JSON.parse('{"__proto__": {"limit": 1}}'),
      { quoteId: {} },
      { limit: -1 },
    ];
    const before = valueOf(await services.dispatch('quotes.list', {}));
    for (const name of Object.keys(calls)) {
      for (const input of odd) {
        const reply = await services.dispatch(name, input);
        expect(['well', 'invalid-input', 'not-found', 'refused']).toContain(reply.ok ? 'well' : reply.failure.kind);
        expect(() => structuredClone(reply)).not.toThrow();
      }
    }
    expect(valueOf(await services.dispatch('quotes.list', {}))).toEqual(before);
  });

  it('says where an input is wrong', async () => {
    const { services } = await started();
    const reply = await services.dispatch('quotes.list', { limt: 10, sort: { by: 'colour', direction: 'asc' } });
    const failure = failureOf(reply);
    if (failure.kind !== 'invalid-input') throw new Error(`It is ${failure.kind}`);
    expect(failure.problems).toContainEqual({ path: ['limt'], reason: { code: 'unknown-field', nearest: 'limit' } });
    expect(failure.problems.map(({ path }) => path.join('.'))).toContain('sort.by');
  });

  it('keeps a fault to the log: the window gets a reference', async () => {
    const { services, environment } = await started(undefined, {
      contractPdf: () => Promise.reject(new Error('secret detail of the worker')),
    });
    const list = valueOf(await services.dispatch('quotes.list', {})) as { rows: { quoteId: string }[] };
    const reply = await services.dispatch('documents.exportPdf', {
      quoteId: list.rows[0]?.quoteId,
      kind: 'draft',
      internal: false,
    });
    const failure = failureOf(reply);
    expect(Object.keys(failure).toSorted()).toEqual(['kind', 'reference']);
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(JSON.stringify(environment.logged)).toContain('secret detail');
  });

  it('tells which tables changed, after a change and only then', async () => {
    const { services, client } = await started();
    const told: (readonly string[])[] = [];
    const stop = services.onChanged((tables) => told.push(tables));
    valueOf(await client.settings.get({}));
    expect(told).toEqual([]);
    valueOf(await client.settings.update({ theme: 'dark' }));
    expect(told).toEqual([['settings', 'audit']]);
    expect(valueOf(await client.settings.get({})).theme).toBe('dark');
    stop();
    valueOf(await client.settings.update({ theme: 'light' }));
    expect(told).toHaveLength(1);
  });

  it('answers nothing after it was closed, and says so', async () => {
    const { services, client } = await started();
    await services.close();
    expect(failureOf(await client.quotes.list({}))).toMatchObject({ kind: 'workspace-unavailable' });
    expect(failureOf(await client.sample.reset({}))).toMatchObject({ kind: 'workspace-unavailable' });
  });
});
