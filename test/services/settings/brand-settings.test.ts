import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { documentTasks } from '../../../src/main/export/worker/document-tasks.ts';
import { TaskStopped } from '../../../src/main/export/worker/stopped-task.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { failureSentence } from '../../../src/renderer/client/failure-sentence.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';
import { jpegLogo, pngLogo } from '../../export/files/logos.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';

function file(name: string, content: string | Uint8Array): string {
  const path = join(testFolder(), name);
  writeFileSync(path, content);
  return path;
}

test('a logo and a colour are stored, shown, and printed on issued documents', async () => {
  const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  expect(valueOf(await client.brand.get({}))).toEqual({ colour: null, logo: null });
  environment.answers.push(file('logo.png', pngLogo()));
  const chosen = valueOf(await client.brand.chooseLogo({}));
  expect(chosen?.logo).toMatchObject({ width: 24, height: 12, url: expect.stringMatching(/^data:image\/png;base64,/) });
  valueOf(await client.brand.setColour({ colour: '#7c3aed' }));
  expect(valueOf(await client.brand.get({}))).toEqual({ colour: '#7c3aed', logo: chosen?.logo });

  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  valueOf(await client.quotes.issue({ quoteId: row.quoteId, saveCount: 0 }));
  const out = join(testFolder(), 'branded.pdf');
  environment.answers.push(out);
  valueOf(await client.documents.exportPdf({ quoteId: row.quoteId, kind: 'final', internal: false }));
  expect(readFileSync(out, 'latin1')).toContain('<qw:logo>yes</qw:logo><qw:colour>#7c3aed</qw:colour>');
  expect(await verify(readFileSync(out))).toMatchObject({ verdict: 'whole' });
  expect(valueOf(await client.audit.verify({}))).toMatchObject({ intact: true });
});

test('documents are set for the paper of the settings, previews too', async () => {
  const { client } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const boxOf = async (): Promise<string | undefined> => {
    const { pdf } = valueOf(await client.documents.preview({ quoteId: row.quoteId }));
    return /\/MediaBox \[([^\]]*)\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  };
  expect(await boxOf()).toBe('0 0 595.28 841.89');
  valueOf(await client.settings.update({ paper: 'LETTER' }));
  expect(await boxOf()).toBe('0 0 612 792');
});

test('a logo is read in the worker alone, and changes nothing where that is stopped', async () => {
  const asked: number[] = [];
  let isStopped = false;
  const logoFile: (typeof documentTasks)['logoFile'] = (bytes) => {
    asked.push(bytes.length);
    return isStopped
      ? Promise.reject(new TaskStopped({ work: 'reading-file', why: { code: 'too-long', seconds: 2 } }))
      : documentTasks.logoFile(bytes);
  };
  const { client, environment } = await started(undefined, { logoFile });
  environment.answers.push(file('logo.png', pngLogo()), file('other.jpg', jpegLogo()));
  const chosen = valueOf(await client.brand.chooseLogo({}));
  expect(asked).toEqual([pngLogo().length]);
  isStopped = true;
  expect(failureOf(await client.brand.chooseLogo({}))).toMatchObject({ kind: 'stopped', work: 'reading-file' });
  isStopped = false;
  expect(valueOf(await client.brand.get({}))).toEqual(chosen);
});

test('choosing nothing changes nothing; a logo can be exchanged and removed', async () => {
  const { client, environment } = await started();
  environment.answers.push(null);
  expect(valueOf(await client.brand.chooseLogo({}))).toBeNull();
  environment.answers.push(file('a.png', pngLogo()), file('b.jpg', jpegLogo()));
  valueOf(await client.brand.chooseLogo({}));
  expect(valueOf(await client.brand.chooseLogo({}))?.logo?.url).toMatch(/^data:image\/jpeg/);
  expect(valueOf(await client.brand.removeLogo({}))).toEqual({ colour: null, logo: null });
});

test('what can’t be a logo is refused with what to do, and the one that was there stays', async () => {
  const { client, environment } = await started();
  environment.answers.push(file('good.png', pngLogo()));
  const before = valueOf(await client.brand.chooseLogo({}));
  for (const [content, sentence] of [
    ['<svg onload="alert(1)"/>', /logo\.png is neither a PNG nor a JPEG: save the logo as PNG/],
    [pngLogo().subarray(0, 40), /is cut off or damaged/],
    [new Uint8Array(1_000_001), /logo\.png/],
  ] as const) {
    environment.answers.push(file('logo.png', content));
    expect(failureSentence(failureOf(await client.brand.chooseLogo({})), windowWords('en'))).toMatch(sentence);
  }
  expect(failureOf(await client.brand.setColour({ colour: 'teal' })).kind).toBe('invalid-input');
  expect(valueOf(await client.brand.get({}))).toEqual(before);
});
