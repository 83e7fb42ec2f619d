// The walls between the rooms of ARCHITECTURE.md, as an oxlint plugin: an import across a wall is an error.
// Two rules of one kind: which room may import which room, and which room alone may import a package.
import { dirname, relative, resolve, sep } from 'node:path';
import { wordRules } from './words.js';

const root = resolve(import.meta.dirname, '..');

/** A room is a folder (or file); the longest prefix that fits a file names its room. ARCHITECTURE.md says what lives in each; a test holds its table against this one. */
export const rooms = {
  'src/shared/domain': [],
  'src/shared/vocabulary': [],
  'src/shared/decimals': [],
  'src/shared/price-lists': ['src/shared/domain'],
  'src/shared/guardrails': ['src/shared/domain'],
  'src/shared/simulation': ['src/shared/domain'],
  'src/shared/catalogue': ['src/shared/domain'],
  'src/shared/clauses': ['src/shared/domain', 'src/shared/vocabulary'],
  'src/shared/text': [
    'src/shared/domain',
    'src/shared/vocabulary',
    'src/shared/guardrails',
    'src/shared/clauses',
    'src/shared/calls',
    'src/shared/simulation',
    'src/shared/price-lists',
    'src/shared/catalogue',
  ],
  'src/shared/document': [
    'src/shared/domain',
    'src/shared/vocabulary',
    'src/shared/text',
    'src/shared/clauses',
    'src/shared/catalogue',
    'src/shared/simulation',
  ],
  'src/shared/calls': [
    'src/shared/domain',
    'src/shared/vocabulary',
    'src/shared/guardrails',
    'src/shared/clauses',
    'src/shared/price-lists',
    'src/shared/catalogue',
  ],
  'src/main/sha256.ts': [],
  'src/main/storage': [
    'src/main/sha256.ts',
    'src/shared/domain',
    'src/shared/vocabulary',
    'src/shared/guardrails',
    'src/shared/clauses',
  ],
  'src/main/export': [
    'src/main/sha256.ts',
    'src/main/files',
    'src/shared/calls',
    'src/shared/price-lists',
    'src/shared/catalogue',
    'src/shared/domain',
    'src/shared/vocabulary',
    'src/shared/guardrails',
    'src/shared/clauses',
    'src/shared/document',
    'src/shared/simulation',
    'src/shared/text',
  ],
  'src/main/files': ['src/shared/calls', 'src/shared/domain', 'src/shared/price-lists'],
  'src/main/services': ['src/main/sha256.ts', 'src/shared', 'src/main/files', 'src/main/storage', 'src/main/export'],
  'src/main/shell': ['src/shared', 'src/main/services', 'src/main/storage', 'src/main/export'],
  'src/main/index.ts': ['src/main/shell'],
  'src/main/development': ['src/main/shell'],
  'src/main/preload.ts': ['src/shared/calls'],
  'src/main/simulation': ['src/shared'],
  'src/main/cli': [
    'src/main/sha256.ts',
    'src/shared',
    'src/main/files',
    'src/main/storage',
    'src/main/export',
    'src/main/simulation',
  ],
  'src/renderer/ui': [
    'src/shared/text',
    'src/shared/vocabulary',
    'src/shared/domain',
    'src/shared/clauses',
    'src/shared/document',
    'src/shared/decimals',
  ],
  'src/renderer/workshop': ['src/shared/text', 'src/shared/domain', 'src/shared/document', 'src/renderer/ui'],
  'src/renderer/client': ['src/shared', 'src/renderer/ui'],
  'src/renderer/app': ['src/shared', 'src/renderer/ui', 'src/renderer/client', 'src/renderer/features'],
  'src/renderer/features': ['src/shared', 'src/renderer/ui', 'src/renderer/client'],
  'src/checker': ['src/shared', 'src/main/export'],
};

/**
 * Rooms within a room, from the ground up: a file imports from its own folder and from those before it, never from one after it. `.` is
 * the files that lie in the room itself.
 */
export const storeys = {
  'src/shared/domain': [
    'values',
    'document',
    'algebra',
    'terms',
    'calendar',
    'credits',
    'costs',
    'charges',
    'commitments',
    'adaptive',
    'statements',
    '.',
    'consequences',
    'explain',
    'reading',
  ],
  'src/shared/price-lists': ['source', 'formats', '.', 'review'],
  'src/shared/simulation': [
    'draws',
    'statistics',
    'stress',
    'record',
    'break-even',
    'scenarios',
    'replay',
    'monitor',
    'margin',
    'book',
  ],
  'src/shared/calls': ['schemas', 'workspace', 'contracts', 'quotes', 'people', '.'],
  'src/main/storage': ['database', 'migrations', 'safekeeping', 'records', 'workspace'],
  'src/shared/document': [
    'tree',
    'data',
    'what-ifs',
    'assembly',
    'charts',
    'plan',
    'annex',
    'parts',
    'key-terms',
    'clauses',
    '.',
    'reports',
    'procurement',
    'what-if-pages',
    'memo',
    'amendment',
  ],
  'src/main/export': [
    'shipped',
    'pdf-file',
    'images',
    'brand',
    'xml',
    'pictures',
    'marks',
    'pdfmake',
    'layout',
    'signing',
    'rendering',
    'contract',
    'amendment',
    'report',
    'verify',
    'word',
    'returned-word',
    'companion',
    'procurement',
    'what-if-pages',
    'memo',
    'price-list',
    'rate-card',
    'evaluation',
    'worker',
  ],
  'src/main/services': [
    'session',
    'settings',
    'people',
    'guardrails',
    'clauses',
    'drafts',
    'catalogue',
    'approvals',
    'costs',
    'customers',
    'quotes',
    'documents',
    'workspace',
    '.',
  ],
  'src/checker': ['node', 'check', '.'],
};

/** A package is imported by these rooms and by no other; where none is named, by tests alone. What is not named here may be imported by every room but the pure ones. */
export const packages = {
  electron: ['src/main/shell', 'src/main/preload.ts', 'src/main/index.ts'],
  'electron-log': ['src/main/shell'],
  'better-sqlite3': ['src/main/storage'],
  kysely: ['src/main/storage'],
  pdfmake: ['src/main/export/pdfmake', 'src/checker/node'],
  pdfkit: ['src/checker/node'],
  pako: ['src/checker/node'],
  buffer: ['src/checker/node'],
  '@noble/hashes': ['src/checker/node'],
  pngjs: ['src/main/export/images'],
  fontkit: ['src/main/export/pictures'],
  'bidi-js': ['src/main/export/pdfmake'],
  docx: ['src/main/export/word'],
  fflate: ['src/main/export/word', 'src/main/export/returned-word', 'src/main/export/pictures'],
  'node-forge': ['src/main/export/signing', 'src/main/export/pdf-file'],
  '@signpdf/signpdf': [],
  '@signpdf/signer-p12': [],
  diff: ['src/shared/clauses'],
  'pdfjs-dist': ['src/renderer'],
  '@codemirror/autocomplete': ['src/renderer'],
  '@codemirror/commands': ['src/renderer'],
  '@codemirror/lint': ['src/renderer'],
  '@codemirror/state': ['src/renderer'],
  '@codemirror/view': ['src/renderer'],
  zod: ['src/shared', 'src/main', 'src/renderer', 'src/checker'],
  'decimal.js': ['src/shared/decimals'],
  'd3-scale': ['src/shared/document'],
  'd3-shape': ['src/shared/document'],
  commander: ['src/main/cli'],
  'jsonc-parser': ['src/main/files'],
  react: ['src/renderer', 'src/checker'],
  'react-dom': ['src/renderer', 'src/checker'],
};

const pure = ['src/shared'];
const purePackages = new Set(['zod', 'd3-scale', 'd3-shape', 'diff', 'decimal.js']);

const within = (path, prefix) => path === prefix || path.startsWith(`${prefix}/`);

/** The room a project file is in, the feature's own folder included; null outside src. */
export function roomOf(path) {
  const fits = Object.keys(rooms).filter((room) => within(path, room));
  const room = fits.toSorted((a, b) => b.length - a.length)[0] ?? null;
  if (room !== 'src/renderer/features') return room;
  return path.split('/').slice(0, 4).join('/');
}

function packageOf(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

/** The storey of a file within a room that has them; null where it is in none. */
function storeyOf(path, room) {
  const inner = path.slice(room.length + 1);
  return inner.includes('/') ? inner.slice(0, inner.indexOf('/')) : '.';
}

/** What is wrong with an import from one storey of a room to another; null where nothing is. */
function storeyObjection(file, target, room) {
  const order = storeys[room];
  if (order === undefined) return null;
  const [from, to] = [storeyOf(file, room), storeyOf(target, room)];
  const unknown = [from, to].find((storey) => !order.includes(storey));
  if (unknown !== undefined) return `${room}/${unknown} is no storey of ${room}: lint/rooms.js names them`;
  return order.indexOf(to) <= order.indexOf(from) ? null : `${room}: ${from} is below ${to} and may not import from it`;
}

/** What is wrong with `file` (a path from the root) importing `specifier`; null where nothing is. */
export function objection(file, specifier) {
  const room = roomOf(file);
  if (room === null) return within(file, 'src') ? `${file} is in no room: ARCHITECTURE.md names them` : null;
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(file), specifier.split('?')[0]))
      .split(sep)
      .join('/');
    const targetRoom = roomOf(target);
    if (within(target, 'resources')) return null;
    if (targetRoom === room) return storeyObjection(file, target, room);
    const allowed = rooms[within(room, 'src/renderer/features') ? 'src/renderer/features' : room];
    const mayEnter = targetRoom !== null && allowed.some((prefix) => within(targetRoom, prefix));
    return mayEnter ? null : `${room} may not import ${targetRoom ?? target}`;
  }
  const name = packageOf(specifier);
  if (name.startsWith('node:')) {
    return within(room, 'src/shared') || within(room, 'src/renderer') ? `${room} is not Node: ${name} stays in src/main` : null;
  }
  if (pure.some((prefix) => within(room, prefix)) && !purePackages.has(name)) return `${room} is pure: it may not import ${name}`;
  const owners = packages[name];
  return owners === undefined || owners.some((prefix) => within(file, prefix))
    ? null
    : `${name} is imported by ${owners.length === 0 ? 'tests' : owners.join(', ')} alone`;
}

const walls = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const look = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const message = objection(file, source.value);
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source),
      ExportNamedDeclaration: (node) => look(node, node.source),
      ExportAllDeclaration: (node) => look(node, node.source),
      ImportExpression: (node) => look(node, node.source),
    };
  },
};

/** Of the window, the one file that reads the clock: everything else takes the moment from it. */
const windowClock = 'src/renderer/ui/clock.ts';

// A clock, a random number or the machine's locale would make the same terms give another answer tomorrow.
const impure = new Map([
  ['Date', ['now']],
  ['Math', ['random']],
]);
const purity = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const isWindow = within(file, 'src/renderer') && file !== windowClock;
    const clock = isWindow ? `${windowClock} alone reads the clock of the window` : null;
    if (!within(file, 'src/shared') && clock === null) return {};
    return {
      MemberExpression(node) {
        if (impure.get(node.object.name)?.includes(node.property.name)) {
          const name = `${node.object.name}.${node.property.name}`;
          if (clock === null || name === 'Date.now')
            context.report({ node, message: clock ?? `${name} is not pure: pass the value in` });
        }
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) {
          context.report({ node, message: clock ?? 'new Date() reads the clock: pass the value in' });
        }
      },
    };
  },
};

const noDefaultExport = {
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    if (!within(file, 'src') && !within(file, 'test') && !within(file, 'scripts')) return {};
    return { ExportDefaultDeclaration: (node) => context.report({ node, message: 'Export by name' }) };
  },
};

export default {
  meta: { name: 'quotewright' },
  rules: { walls, purity, 'no-default-export': noDefaultExport, ...wordRules },
};
