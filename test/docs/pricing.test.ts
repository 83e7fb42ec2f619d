import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';

const page = readFileSync(join(projectRoot, 'docs/pricing.md'), 'utf8');

/** "5" of "## 5. Commitments", "12.3" of "### 12.3 Fees that draw down". */
const sections = new Set([...page.matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number));

const texts = new Set(['.ts', '.tsx', '.js', '.mjs', '.md', '.css']);

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => texts.has(extname(name)))
    .map((name) => join(folder, name))
    .filter((name) => name !== 'docs/pricing.md');
}

const files = [...['src', 'test', 'scripts', 'docs', 'lint'].flatMap(filesIn), 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];

/** The one form: "pricing §5", several as "pricing §3, §11" or "pricing §5–§7". */
const reference = /\bpricing §\d+(?:\.\d+)?(?:(?:, |–)§\d+(?:\.\d+)?)*/g;
const mark = /§ ?(\d+(?:\.\d+)?)/g;
/** Sections of somebody else's page: of standards and of laws. */
const elsewhere = /\bEN [\d -]+ §[\d.]+|§ ?\d[\d-]*(?: Abs\. \d)? (?:BGB|dieses)|\b(?:UCC|U\.S\.C\.) § [\d-]+/g;
/** What is about citing laws. */
const ofLaws = new Set(['src/shared/clauses/lint/citations.ts', 'test/clauses/lint/citations.test.ts']);

function marksIn(text: string): readonly string[] {
  return [...text.matchAll(mark)].map(([, number]) => number ?? '');
}

test('the page has the sections 1 to 12', () => {
  const whole = [...sections].filter((number) => !number?.includes('.'));
  expect(whole).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)));
});

test('every reference to a section of the page leads to one', () => {
  const referred = files.flatMap((file) =>
    [...readFileSync(join(projectRoot, file), 'utf8').matchAll(reference)].flatMap(([text]) =>
      marksIn(text).map((number) => ({ file, number })),
    ),
  );
  expect(referred.filter(({ number }) => !sections.has(number))).toEqual([]);
  expect(referred.length).toBeGreaterThan(40);
  expect(marksIn(page).filter((number) => !sections.has(number))).toEqual([]);
});

test('a reference has the one form', () => {
  const others = files.flatMap((file) => {
    const rest = readFileSync(join(projectRoot, file), 'utf8').replaceAll(reference, '').replaceAll(elsewhere, '');
    return marksIn(rest).map((number) => ({ file, number }));
  });
  expect(others.filter(({ file }) => file !== 'test/docs/pricing.test.ts' && !ofLaws.has(file))).toEqual([]);
});
