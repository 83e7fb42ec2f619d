// Files that are imported: what no document of ours has is refused by its place, and nothing of the workspace changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/renderer/client/client.ts';
import { fileSentence } from '../../../src/shared/text/file-problems.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import type { Reply } from '../../../src/shared/calls/reply.ts';
import { notedSaves } from '../../../src/main/storage/safekeeping/noted-saves.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { started, testFolder, valueOf } from '../running.ts';

type Json = Readonly<Record<string, unknown>>;
type Import = {
  readonly sample: string;
  /** A name in the document that is one line, as a change of it. */
  readonly named: (json: Json, name: unknown) => Json;
  readonly read: (client: Client) => Promise<Reply<unknown>>;
};

const inFirst =
  (list: string, field: string) =>
  (json: Json, value: unknown): Json => {
    const [first, ...rest] = json[list] as readonly Json[];
    return { ...json, [list]: [{ ...first, [field]: value }, ...rest] };
  };

const imports: Readonly<Record<string, Import>> = {
  'a quote': {
    sample: 'test/examples/support-desk.quote.json',
    named: inFirst('lines', 'name'),
    read: async (client) => {
      const made = await client.quotes.importFile({});
      if (!made.ok || made.value === null) return made;
      // What is unfinished is taken as a draft, which tells of it.
      const { draft } = valueOf(await client.quotes.open({ quoteId: made.value.quoteId }));
      const read = readQuote(draft);
      return read.ok ? made : { ok: false, failure: { kind: 'invalid-input', problems: read.problems } };
    },
  },
  'a cost book': {
    sample: 'test/examples/costs.json',
    named: inFirst('models', 'name'),
    read: (client) => client.costs.importFile({}),
  },
  'a rate card': {
    sample: 'resources/samples/support.ratecard.json',
    named: inFirst('products', 'name'),
    read: (client) => client.catalogue.readFile({}),
  },
};

/** What is refused, whatever the document; and what is said of it. */
const hostile: readonly (readonly [what: string, text: (of: Import, json: Json) => string, says: RegExp])[] = [
  ['a name that stands twice', (_, json) => JSON.stringify(json).replace('{', '{"schema":"x",'), /gives schema twice; line 1/],
  [
    'a name that stands twice, once written with escapes',
    (_, json) => JSON.stringify(json).replace('{', String.raw`{"sch\u0065ma":"x",`),
    /gives schema twice; line 1/,
  ],
  ['a control character', ({ named }, json) => JSON.stringify(named(json, 'a\u0007')), /\[0\]\.name: .*U\+0007/],
  ['what turns a line around', ({ named }, json) => JSON.stringify(named(json, 'a\u202Eb')), /\[0\]\.name: .*U\+202E/],
  ['an isolated turn', ({ named }, json) => JSON.stringify(named(json, 'a\u2067b')), /\[0\]\.name: .*U\+2067/],
  ['a line break', ({ named }, json) => JSON.stringify(named(json, 'a\nb')), /\[0\]\.name: /],
  ['a word longer than any line', ({ named }, json) => JSON.stringify(named(json, 'x'.repeat(401))), /\[0\]\.name: .*400/],
  [
    'a letter with a pile of marks',
    ({ named }, json) => JSON.stringify(named(json, `q${'\u0324'.repeat(9)}`)),
    /\[0\]\.name: .*8/,
  ],
  [
    'a hundred thousand names',
    (_, json) => JSON.stringify({ ...json, ...Object.fromEntries(Array.from({ length: 100_000 }, (__, at) => [`k${at}`, at])) }),
    /must have at most 10,?000/,
  ],
  [
    'lists within lists',
    (_, json) => JSON.stringify(json).replace('{', `{"x":${'['.repeat(300)}${']'.repeat(300)},`),
    /200 brackets/,
  ],
  ['bytes that are no text', () => '\u0000', /is not JSON/],
  ['a name turned around', (_, json) => JSON.stringify({ ...json, 'a\u202Eb': 1 }), /U\+202E|a\u202Eb/],
];

function said(reply: Reply<unknown>): readonly string[] {
  if (reply.ok) return ['taken'];
  const { failure } = reply;
  if (failure.kind === 'invalid-input') return failure.problems.map(problemLine);
  return failure.kind === 'file' ? [fileSentence(failure.problem)] : [JSON.stringify(failure)];
}

describe.each(Object.entries(imports))('%s', (_, of) => {
  const json = JSON.parse(readFileSync(of.sample, 'utf8')) as Json;

  async function readFile(text: string) {
    const { client, environment } = await started();
    const file = join(testFolder(), 'given.json');
    writeFileSync(file, text);
    environment.answers.push(file);
    const before = notedSaves(environment.workspaceFile).at(-1);
    const reply = await of.read(client);
    return {
      said: said(reply),
      isUnchanged: JSON.stringify(notedSaves(environment.workspaceFile).at(-1)) === JSON.stringify(before),
    };
  }

  test.each(hostile)('with %s', async (__, text, says) => {
    const read = await readFile(text(of, json));
    expect(read.said).toContainEqual(expect.stringMatching(says));
    expect(read.isUnchanged).toBe(true);
  });

  test('as it should be is taken', async () => {
    expect((await readFile(JSON.stringify(json))).said).toEqual(['taken']);
  });

  test('with nothing where a name should be is told of it', async () => {
    const read = await readFile(JSON.stringify(of.named(json, null)));
    expect(read.said).toContainEqual(expect.stringMatching(/\[0\]\.name: /));
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'with a field named %s is told of it, and nothing else has it',
    async (name) => {
      const read = await readFile(JSON.stringify(json).replace('{', `{"${name}":{"polluted":"yes"},`));
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(read.said).toContainEqual(expect.stringContaining(name));
    },
  );
});
