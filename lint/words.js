// Words that a user sees are of the text room, in every language: a literal word in the window is an error, and so is an English sentence
// of the command line that the window takes past its language.
import { dirname, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const pathOf = (file) => relative(root, file).split(sep).join('/');
const within = (path, prefix) => path.startsWith(`${prefix}/`);

/** The rooms that show something to a person. The workshop shows components to their makers alone. */
const shown = ['src/renderer', 'src/checker', 'src/main/shell'];
const unseen = ['src/renderer/workshop'];

/** Attributes and properties whose text is shown or read out. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'description',
  'error',
  'head',
  'heading',
  'hint',
  'label',
  'legend',
  'message',
  'placeholder',
  'sentence',
  'title',
  'tooltip',
]);

/** Functions whose texts are shown. */
const said = new Set(['say', 'sayFailure']);

/** What is spelled alike in every language. */
const names = new Set(['Quotewright', 'JSON', 'PDF', 'CSV', 'Word', 'PNG, JPEG', 'PKCS#12']);

/** Names of style classes: the style sheet reads them. */
const classes = /^\s*(?:qw-[\w-]+\s*)+$/;

/** Whether a text has a word: two letters beside each other, and no name. */
function hasWord(text) {
  return !names.has(text.trim()) && !classes.test(text) && /\p{L}{2}/u.test(text);
}

/** The words that an expression may come to, without what it computes them from. */
function literals(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? '');
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : literals(node.left)), ...literals(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literals(node.left), ...literals(node.right)] : [];
    case 'JSXExpressionContainer':
      return literals(node.expression);
    default:
      return [];
  }
}

/** What of the text room the window may import as values: all of a file, or the names given. Sentences come from `useSentences()`. */
const open = new Map([
  ['language.ts', null],
  ['date-format.ts', ['briefDateText', 'cellDateText', 'dateText']],
  ['number-format.ts', null],
  ['figure-format.ts', null],
  ['phrase.ts', ['capitalized']],
  ['contract/contract-words.ts', null],
  ['contract/figure-names.ts', null],
  ['contract/working-text.ts', null],
  ['window/agreed/agreed-sentence.ts', null],
  ['window/quote/step-sentence.ts', null],
  ['window/phrase-words.ts', null],
  ['window/problem-words.ts', ['isNeeded']],
  ['window/window-language.ts', null],
  ['window/words.ts', null],
]);

/** The names of an import that know only English; empty where the import is right. `names` are the values, without the types. */
function unspoken(file, specifier, imported) {
  if (!within(file, 'src/renderer') || !specifier.startsWith('.')) return [];
  const target = pathOf(resolve(root, dirname(file), specifier));
  if (!within(target, 'src/shared/text')) return [];
  const allowed = open.get(target.slice('src/shared/text/'.length));
  if (allowed === null) return [];
  return imported.filter((name) => allowed?.includes(name) !== true);
}

const words = {
  create(context) {
    const file = pathOf(context.filename);
    if (!shown.some((room) => within(file, room)) || unseen.some((room) => within(file, room))) return {};
    const report = (node, text) =>
      context.report({
        node,
        message: `“${text.trim()}” is a word that users see: it belongs in src/shared/text, in every language`,
      });
    const look = (node, expression) => {
      for (const text of literals(expression)) if (hasWord(text)) report(node, text);
    };
    return {
      JSXText: (node) => {
        if (hasWord(node.value)) report(node, node.value);
      },
      JSXAttribute: (node) => {
        if (node.name.type === 'JSXIdentifier' && spoken.has(node.name.name)) look(node, node.value);
      },
      JSXElement: (node) => {
        for (const child of node.children) if (child.type === 'JSXExpressionContainer') look(child, child.expression);
      },
      Property: (node) => {
        const name = node.key.type === 'Identifier' ? node.key.name : node.key.value;
        if (!node.computed && spoken.has(name)) look(node, node.value);
      },
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && said.has(node.callee.name)) for (const each of node.arguments) look(each, each);
      },
      ImportDeclaration: (node) => {
        if (node.importKind === 'type') return;
        const imported = node.specifiers.filter((each) => each.importKind !== 'type').map((each) => each.imported?.name ?? '*');
        const found = unspoken(file, node.source.value, imported);
        if (found.length > 0)
          context.report({
            node,
            message: `${found.join(', ')}: the window takes it from useWords() or useSentences(), in its language`,
          });
      },
    };
  },
};

export const wordRules = { words };
