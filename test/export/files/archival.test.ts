import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '../../../src/shared/document/assemble.ts';
import { assembleReport } from '../../../src/shared/document/reports/assemble-report.ts';
import { makeReport } from '../../../src/shared/document/reports/make-report.ts';
import { renderPdf } from '../../../src/main/export/rendering/render-pdf.ts';
import { dataOf } from '../../document/sample-tree.ts';
import { assemblyOfData } from '../../../src/shared/document/assembly/assembly.ts';
import { withFile } from './pdf-tools.ts';
import { readBrand } from '../../../src/main/export/brand/seller-brand.ts';
import { jpegLogo, pngLogo } from './logos.ts';
import { sampleNames } from './samples.ts';

// The packages that have them are in scripts/system/packages.ts.
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
  'activation',
];
const classPath = jars.map((jar) => `/usr/share/java/${jar}.jar`);
const validator = classPath.slice(0, 2).every((path) => existsSync(path));
if (!validator)
  console.warn('Not run here: PDF/A-1b is validated by PDFBox Preflight, looked for where Debian keeps its Java libraries.');

function complaints(bytes: Uint8Array): string {
  return withFile(bytes, (path) => {
    const args = ['-cp', classPath.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path];
    const { stdout, stderr } = spawnSync('java', args, { encoding: 'utf8' });
    return stdout.includes('is a valid PDF/A-1b file') ? '' : stdout + stderr;
  });
}

// No validator for PDF/A-3b is at hand: a twin without attachments claims 1b, in all else it is the contract.
test.skipIf(!validator).each(sampleNames)('the twin of %s is valid PDF/A-1b, with and without fields', async (name) => {
  const data = dataOf(name);
  const tree = assemble(assemblyOfData(data), 'ab'.repeat(32), { kind: 'final', internal: null });
  for (const fields of ['none', 'acroform'] as const) {
    const made = await renderPdf(tree, {
      conformance: 'PDF/A-1b',
      kind: 'final',
      paper: 'A4',
      fields,
      initials: fields === 'acroform',
      issueDate: data.issueDate,
      author: `Müller & Söhne <"GmbH">`,
      attachments: [],
    });
    expect(made.ok && complaints(made.bytes)).toBe('');
  }
});

test.skipIf(!validator)('so is the twin with a logo, a colour and a service’s tags', async () => {
  const data = dataOf('credits');
  const tree = assemble(assemblyOfData(data), 'ab'.repeat(32), { kind: 'final', internal: null });
  for (const logo of [pngLogo(), jpegLogo()]) {
    const looks = readBrand({ logo, colour: '#ffe600' });
    if (!looks.ok) throw new Error(looks.problem.kind);
    const made = await renderPdf(tree, {
      conformance: 'PDF/A-1b',
      kind: 'final',
      paper: 'A4',
      fields: 'adobe',
      initials: true,
      issueDate: data.issueDate,
      author: data.quote.seller.legalName,
      attachments: [],
      brand: looks.brand,
    });
    expect(made.ok && complaints(made.bytes)).toBe('');
  }
});

test.skipIf(!validator).each(['billing', 'evaluation'] as const)('so is the twin of a report: %s', async (kind) => {
  const report = makeReport({ contract: dataOf('support-desk'), kind });
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  const options = { kind: 'final', contractFingerprint: 'cd'.repeat(32), internal: null } as const;
  const made = await renderPdf(assembleReport(report, 'ab'.repeat(32), options), {
    conformance: 'PDF/A-1b',
    kind: 'final',
    paper: 'A4',
    fields: 'none',
    initials: false,
    issueDate: report.data.date,
    author: 'Tallow AI, Inc.',
    attachments: [],
  });
  expect(made.ok && complaints(made.bytes)).toBe('');
});
