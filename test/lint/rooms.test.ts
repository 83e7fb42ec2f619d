import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objection } from '../../lint/rooms.js';
import { commandFile } from '../../scripts/terminal/tool.ts';

const root = resolve(import.meta.dirname, '../..');

test.each([
  ['src/shared/domain/evaluate.ts', '../text/language.ts'],
  ['src/shared/domain/evaluate.ts', 'node:fs'],
  ['src/shared/domain/evaluate.ts', 'react'],
  ['src/shared/text/language.ts', '../document/tree.ts'],
  ['src/shared/calls/schemas/call.ts', '../../main/services/start.ts'],
  ['src/main/storage/open.ts', '../services/start.ts'],
  ['src/main/services/start.ts', 'electron'],
  ['src/main/services/start.ts', 'kysely'],
  ['src/main/services/start.ts', '../shell/dialogs.ts'],
  ['src/main/export/rendering/render-pdf.ts', 'electron'],
  ['src/main/cli/quotewright.ts', '../services/start.ts'],
  ['src/main/cli/documents.ts', '../services/start.ts'],
  ['src/main/files/whole-files.ts', '../storage/audit.ts'],
  ['src/main/export/layout/definition.ts', 'pdfmake/interfaces'],
  ['src/main/export/layout/definition.ts', '../contract/contract-pdf.ts'],
  ['src/main/export/signing/seal.ts', '@signpdf/signpdf'],
  ['src/main/export/loose.ts', './brand/logo.ts'],
  ['src/main/services/session/answer.ts', '../quotes/quotes.ts'],
  ['src/main/services/quotes/quotes.ts', '../start.ts'],
  ['src/main/preload.ts', './shell/channels.ts'],
  ['src/main/shell/start.ts', 'better-sqlite3'],
  ['src/main/shell/start.ts', '../../renderer/app/main.tsx'],
  ['src/renderer/ui/theme/theme.ts', '../../features/quotes/list.tsx'],
  ['src/renderer/features/quotes/list.tsx', '../settings/page.tsx'],
  ['src/renderer/features/quotes/list.tsx', '../../../main/shell/menu.ts'],
  ['src/renderer/features/quotes/list.tsx', 'electron'],
  ['src/renderer/features/quotes/list.tsx', 'node:fs'],
  ['src/renderer/features/quotes/list.tsx', 'pdfmake/build/pdfmake.js'],
  ['src/shared/domain/values/exact.ts', 'decimal.js'],
  ['src/renderer/ui/typed/decimal-input.ts', 'decimal.js'],
  ['src/nowhere/file.ts', '../shared/domain/evaluate.ts'],
])('%s may not import %s', (file, specifier) => {
  expect(objection(file, specifier)).toEqual(expect.any(String));
});

test.each([
  ['src/shared/text/language.ts', '../domain/evaluate.ts'],
  ['src/shared/domain/values/exact.ts', 'zod'],
  ['src/shared/decimals/decimals.ts', 'decimal.js'],
  ['src/renderer/ui/typed/decimal-input.ts', '../../../shared/decimals/decimals.ts'],
  ['src/main/storage/open.ts', 'better-sqlite3'],
  ['src/main/cli/documents.ts', '../files/whole-files.ts'],
  ['src/main/export/pdfmake/lay-out.ts', 'pdfmake'],
  ['src/main/export/contract/contract-pdf.ts', '../layout/definition.ts'],
  ['src/main/services/start.ts', './quotes/quotes.ts'],
  ['src/main/services/start.ts', '../storage/open.ts'],
  ['src/main/shell/start.ts', 'electron'],
  ['src/main/shell/start.ts', '../services/start.ts'],
  ['src/main/index.ts', './shell/start.ts'],
  ['src/renderer/features/quotes/list.tsx', '../../ui/theme/theme.ts'],
  ['src/renderer/features/quotes/list.tsx', './row.tsx'],
  ['src/renderer/app/main.tsx', '../features/quotes/list.tsx'],
])('%s may import %s', (file, specifier) => {
  expect(objection(file, specifier)).toBeNull();
});

// A project of its own with the same rules, so that nothing that is wrong on purpose ever lies among the sources.
let project: string;
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'quotewright-lint-'));
  await mkdir(join(project, 'lint'));
  await copyFile(join(root, 'lint/rooms.js'), join(project, 'lint/rooms.js'));
  await copyFile(join(root, 'lint/words.js'), join(project, 'lint/words.js'));
  await copyFile(join(root, '.oxlintrc.json'), join(project, '.oxlintrc.json'));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rm(project, { recursive: true, force: true }));

async function lint(path: string, text: string): Promise<{ status: number; output: string }> {
  await mkdir(join(project, dirname(path)), { recursive: true });
  await writeFile(join(project, path), text);
  return new Promise((settle) => {
    execFile(process.execPath, [commandFile('oxlint'), '--deny-warnings', path], { cwd: project }, (error, stdout, stderr) =>
      settle({ status: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

const feature = 'src/renderer/features/quotes';

test('the linter itself lets a clean file through', async () => {
  const { status, output } = await lint(`${feature}/clean.ts`, "export { theme } from '../../ui/theme/theme.ts';\n");
  expect({ status, output }).toMatchObject({ status: 0 });
});

test.each([
  ['wall.ts', "import '../settings/page.tsx';\n", 'may not import src/renderer/features/settings'],
  ['electron.ts', "import { ipcRenderer } from 'electron';\nexport const send = ipcRenderer.send;\n", 'electron is imported by'],
  ['again.ts', "export * from '../../../main/shell/menu.ts';\n", 'may not import src/main/shell'],
  ['later.ts', "export const load = () => import('node:fs');\n", 'is not Node'],
  ['default.ts', 'export default 1;\n', 'Export by name'],
  ['clock.ts', 'export const day = new Date();\n', 'src/renderer/ui/clock.ts alone reads the clock'],
])('the linter itself refuses %s', async (name, text, message) => {
  const { status, output } = await lint(`${feature}/${name}`, text);
  expect(output).toContain(message);
  expect(status).toBe(1);
});

const text = '../../../shared/text';
test.each([
  ['text.tsx', 'export const Screen = () => <p>Save it</p>;\n', '“Save it” is a word that users see'],
  ['label.tsx', 'export const Screen = () => <button type="button" aria-label="Close" />;\n', '“Close” is a word'],
  ['hint.tsx', 'export const Screen = () => <input placeholder={`e.g. Lines`} />;\n', '“e.g. Lines” is a word'],
  ['choice.tsx', "export const Screen = ({ on }: { on: boolean }) => <b>{on ? 'Yes' : 'No'}</b>;\n", '“Yes” is a word'],
  ['column.ts', "export const column = { id: 'from', head: 'From' };\n", '“From” is a word'],
  ['notice.ts', "declare function say(message: string): void;\nsay('Saved.');\n", '“Saved.” is a word'],
  ['problem.ts', `import { problemLine } from '${text}/problems.ts';\nexport const lines = problemLine;\n`, 'useSentences()'],
  ['list.ts', `import { listText } from '${text}/phrase.ts';\nexport const lines = listText;\n`, 'listText: the window'],
])('a word that users see is refused outside the text room: %s', async (name, source, message) => {
  const { status, output } = await lint(`${feature}/${name}`, source);
  expect(output).toContain(message);
  expect(status).toBe(1);
});

test.each([
  ['signs.tsx', 'export const Screen = () => <p title="–">· 4 %</p>;\n'],
  ['words.tsx', 'export const Screen = ({ title }: { title: string }) => <p aria-label={title}>{title}</p>;\n'],
  ['name.tsx', 'export const Screen = () => <h1>Quotewright</h1>;\n'],
  ['id.ts', "export const column = { id: 'from' };\n"],
  ['type.ts', `import type { WarningText } from '${text}/warning-sentences.ts';\nexport type Said = WarningText;\n`],
  ['format.ts', `import { capitalized } from '${text}/phrase.ts';\nexport const said = capitalized;\n`],
])('what is no word of one language may stand in the window: %s', async (name, source) => {
  const { status, output } = await lint(`${feature}/${name}`, source);
  expect({ status, output }).toMatchObject({ status: 0 });
});
