import { describe, expect, it } from 'vitest';
import { CallFailed } from '../../../src/renderer/client/call-failed.ts';
import { commandOver } from '../../../src/renderer/client/command.ts';
import type { Bridge } from '../../../src/shared/calls/bridge.ts';

function commandOf(answer: () => Promise<unknown>) {
  const asked: unknown[] = [];
  const shown: unknown[] = [];
  const ids: (string | undefined)[] = [];
  const stopped: string[] = [];
  const underWay = [0];
  const bridge: Bridge = {
    call: (name, input, id) => {
      asked.push([name, input]);
      ids.push(id);
      return answer();
    },
    stop: (id) => void stopped.push(id),
    on: () => () => undefined,
  };
  const command = commandOver({
    bridge,
    count: (step) => underWay.push((underWay.at(-1) ?? 0) + step),
    show: (error) => shown.push(error),
  });
  return { command, asked, shown, underWay, ids, stopped };
}

const stale = { kind: 'stale', current: 3 } as const;
const refused = { ok: false, failure: stale };

describe('a command', () => {
  it('sends its name and input, answers the value, and is busy meanwhile', async () => {
    const { command, asked, shown, underWay } = commandOf(async () => ({ ok: true, value: { file: 'a.json' } }));
    await expect(command.send('costs.importFile', {})).resolves.toEqual({ file: 'a.json' });
    expect(asked).toEqual([['costs.importFile', {}]]);
    expect(underWay).toEqual([0, 1, 0]);
    expect(shown).toEqual([]);
  });

  it('shows a failure, answers null, and ends', async () => {
    const { command, shown, underWay } = commandOf(async () => refused);
    await expect(command.send('costs.importFile', {})).resolves.toBeNull();
    expect(shown).toEqual([new CallFailed(stale)]);
    expect(underWay.at(-1)).toBe(0);
  });

  it('leaves a failure to the caller who shows it', async () => {
    const { command, shown } = commandOf(async () => refused);
    const kinds: string[] = [];
    const isShownHere = (failure: { readonly kind: string }): boolean => {
      kinds.push(failure.kind);
      return failure.kind === 'stale';
    };
    await expect(command.send('costs.importFile', {}, isShownHere)).resolves.toBeNull();
    expect(kinds).toEqual(['stale']);
    expect(shown).toEqual([]);
    const other = commandOf(async () => refused);
    await other.command.send('costs.importFile', {}, () => false);
    expect(other.shown).toHaveLength(1);
  });

  it('shows a broken bridge too, and ends', async () => {
    const { command, shown, underWay } = commandOf(async () => Promise.reject(new Error('gone')));
    await expect(command.send('costs.importFile', {})).resolves.toBeNull();
    expect(shown).toEqual([new Error('gone')]);
    expect(underWay.at(-1)).toBe(0);
  });

  it('stops what is under way, and nothing that is done or that others asked for', async () => {
    const answers = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    let asked = 0;
    const { command, ids, stopped } = commandOf(() => {
      asked += 1;
      return answers[asked - 1]?.promise ?? Promise.resolve(refused);
    });
    const other = commandOf(() => new Promise(() => undefined));
    void other.command.send('costs.importFile', {});
    const [done, running] = [command.send('costs.importFile', {}), command.send('costs.importFile', {})];
    answers[0]?.resolve({ ok: true, value: null });
    await done;
    command.stop();
    answers[1]?.resolve({ ok: true, value: null });
    await running;
    expect(stopped).toEqual([ids[1]]);
    expect(other.stopped).toEqual([]);
    command.stop();
    expect(stopped).toHaveLength(1);
  });

  it('stays busy through work of several steps, and ends when a step throws', async () => {
    const { command, underWay } = commandOf(async () => ({ ok: true, value: null }));
    await command.during(async () => {
      await command.send('costs.importFile', {});
      await command.send('costs.importFile', {});
    });
    expect(underWay).toEqual([0, 1, 2, 1, 2, 1, 0]);
    await expect(command.during(async () => Promise.reject(new Error('not saved')))).rejects.toThrow('not saved');
    expect(underWay.at(-1)).toBe(0);
  });
});
