import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, json, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, safeName } from '../../src/main/files/file-name.ts';
import { mostJsonBytes, parseJsonBytes, readJsonFile, writeWhole } from '../../src/main/files/whole-files.ts';
import { deepestNesting, jsonFault } from '../../src/main/files/json-fault.ts';
import { fileSentence } from '../../src/shared/text/file-problems.ts';
import { testFolder } from '../services/running.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a JSON file', () => {
  it('is read with or without a byte order mark', () => {
    for (const text of ['{"a":"ü"}', '\u{feff}{"a":"ü"}']) {
      expect(parseJsonBytes(bytes(text))).toEqual({ ok: true, value: { a: 'ü' } });
    }
  });

  it.each([
    ['{"a":1,}', 1, 8, /comma before the closing/],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma or the closing brace/],
    ['[1, 2', 1, 6, /The file ends/],
    ['', 1, 1, /The file ends/],
    ['{"a": \'x\'}', 1, 7, /where a value should be/],
    ['{a: 1}', 1, 2, /name in quotation marks/],
    ['{"a" 1}', 1, 6, /colon/],
    ['{"ä😀": tru}', 1, 8, /where a value should be/],
    ['{"a": "x\n"}', 1, 7, /no closing quotation mark/],
    ['{"a": "\\x"}', 1, 8, /escape/],
    ['{"a": "\t"}', 1, 8, /control character/],
    ['{"a": 01}', 1, 8, /comma or the closing brace/],
    ['{} {}', 1, 4, /after the end/],
    ['\r\n\r\n]', 3, 1, /where a value should be/],
  ])('that is %j is refused at line %d, column %d', (text, line, column, detail) => {
    const parsed = parseJsonBytes(bytes(text));
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'not-json', line, column } });
    expect(parsed.ok ? '' : fileSentence(parsed.problem)).toMatch(detail);
  });

  it('has a fault exactly where JSON.parse refuses it', () => {
    const agrees = (text: string): boolean => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      const fault = jsonFault(text);
      // Two values of one name are refused here alone, wherever the rest of the text goes.
      if (fault?.code === 'name-twice') return true;
      return (fault === null) === parses;
    };
    expect(agrees('{"a":[1,2.5e3,null]}')).toBe(true);
    assert(property(json(), agrees));
    assert(
      property(json(), nat(), constantFrom('', ',', '"', '}', ']', '\\', '0', ' ', '-', 'e'), (text, at, piece) => {
        const place = at % (text.length + 1);
        return agrees(text.slice(0, place) + piece + text.slice(place + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('of brackets alone, or of one long text, is walked without running out of stack', () => {
    expect(jsonFault('['.repeat(1_000_000))).toMatchObject({ code: 'nested-too-deep' });
    expect(jsonFault(`"${'x'.repeat(5_000_000)}`)).toMatchObject({
      code: 'not-json',
      fault: { code: 'open-text' },
    });
    expect(jsonFault(`"${'\\n'.repeat(1_000_000)}"`)).toBeNull();
  });

  it.each(['[', '{"a":', '[{"b":[', ']', '}'])('of 100,000 times %j is refused, closed or not', (piece) => {
    const text = piece.repeat(100_000);
    expect(parseJsonBytes(bytes(text)).ok).toBe(false);
    expect(parseJsonBytes(bytes(`${text}1${text.replaceAll('[', ']')}`)).ok).toBe(false);
  });

  it('may be nested as deep as is said, and no deeper', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    expect(parseJsonBytes(bytes(nested(deepestNesting)))).toMatchObject({ ok: true });
    const problem = { code: 'nested-too-deep', line: 1, column: deepestNesting + 1, most: deepestNesting } as const;
    expect(parseJsonBytes(bytes(nested(deepestNesting + 1)))).toEqual({ ok: false, problem });
    expect(fileSentence(problem)).toMatch(/^is nested more than 200 brackets deep from line 1, column 201 on/);
  });

  it.each([
    ['{"a":1,"a":1}', 1, 8, 'a'],
    ['{"lines":[{"id":"x"},{"id":"y",\n "id":"z"}]}', 2, 2, 'lines[1].id'],
    ['{"a":{"b":1,"c":2,"b":3},"a":0}', 1, 19, 'a.b'],
    ['{"a b":1,"\\u0061 b":2}', 1, 10, '["a b"]'],
    ['{"__proto__":1,"__proto__":2}', 1, 16, '__proto__'],
  ])('that gives a name twice is refused with its path: %s', (text, line, column, path) => {
    const problem = { code: 'name-twice', line, column, path } as const;
    expect(parseJsonBytes(bytes(text))).toEqual({ ok: false, problem });
    expect(fileSentence(problem)).toContain(path);
  });

  it('may give a name once in each object', () => {
    expect(jsonFault('[{"a":{"a":1}},{"a":2}]')).toBeNull();
  });

  it('is refused where it is not UTF-8, too large, a folder or not there', async () => {
    const folder = testFolder();
    const latin = join(folder, 'latin.json');
    writeFileSync(latin, Buffer.from([0x22, 0x61, 0xfc, 0x22]));
    expect(await readJsonFile(latin)).toMatchObject({ ok: false, problem: { code: 'not-utf8', offset: 2 } });
    const large = join(folder, 'large.json');
    writeFileSync(large, Buffer.alloc(mostJsonBytes + 1, 0x20));
    expect(await readJsonFile(large)).toEqual({
      ok: false,
      problem: { code: 'too-large', bytes: mostJsonBytes + 1, most: mostJsonBytes },
    });
    expect(await readJsonFile(folder)).toEqual({ ok: false, problem: { code: 'is-a-folder' } });
    expect(await readJsonFile(join(folder, 'none.json'))).toEqual({ ok: false, problem: { code: 'missing' } });
    expect(await readJsonFile(join(latin, 'below'))).toEqual({ ok: false, problem: { code: 'missing' } });
  });

  it.skipIf(!existsSync('/dev/zero'))('of no size is counted as it comes', async () => {
    expect(await readJsonFile('/dev/zero')).toMatchObject({ problem: { code: 'too-large' } });
  });
});

describe('writing', () => {
  it('is whole, through a link too, and leaves nothing beside', async () => {
    const folder = testFolder();
    const file = join(folder, 'a.json');
    const link = join(folder, 'link.json');
    expect(await writeWhole(file, 'one')).toEqual({ ok: true, value: null });
    symlinkSync(file, link);
    expect(await writeWhole(link, bytes('two'))).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'link.json']);
  });

  it('fails by a reason', async () => {
    const folder = testFolder();
    mkdirSync(join(folder, 'sub'));
    expect(await writeWhole(join(folder, 'sub'), 'x')).toEqual({ ok: false, problem: { code: 'is-a-folder' } });
    expect(await writeWhole(join(folder, 'none', 'a'), 'x')).toEqual({ ok: false, problem: { code: 'missing' } });
    chmodSync(join(folder, 'sub'), 0o755);
  });
});

describe('names', () => {
  it('of files take nothing that a system refuses, and climb nowhere', () => {
    expect(fileName('Q-2026-0042', 2, 'pdf')).toBe('Q-2026-0042 r2.pdf');
    expect(fileName('../../etc/passwd', 1, 'pdf')).toBe('-..-etc-passwd r1.pdf');
    expect(fileName('', 1, 'pdf')).toBe('Quote r1.pdf');
    expect(safeName('CON', 'x')).toBe('x');
    expect(safeName('a:b*c?', 'x')).toBe('a-b-c-');
  });
});

describe.skipIf(process.platform === 'win32')('a written file', () => {
  const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

  it.each([0o600, 0o640, 0o664])('keeps the mode %o that somebody gave it', async (mode) => {
    const file = join(testFolder(), 'internal.pdf');
    expect((await writeWhole(file, 'first')).ok).toBe(true);
    chmodSync(file, mode);
    expect((await writeWhole(file, 'second')).ok).toBe(true);
    expect([readFileSync(file, 'utf8'), modeOf(file)]).toEqual(['second', mode.toString(8)]);
  });
});
