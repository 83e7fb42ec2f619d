import { build } from 'vite';
import react from '@vitejs/plugin-react';
const root = '/work/wt/start/src/renderer';
const out = await build({ root, base: './', configFile: false, logLevel: 'warn', plugins: [react()],
  build: { write: false, target: 'chrome130', minify: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rollupOptions: { input: root + '/index.html' } } });
const chunks = out.output.filter((c) => c.type === 'chunk');
const entry = chunks.find((c) => c.isEntry && c.name === 'index');
const seen = new Set();
const walk = (n) => { if (seen.has(n)) return; seen.add(n); chunks.find((c) => c.fileName === n)?.imports.forEach(walk); };
walk(entry.fileName);
let total = 0;
for (const n of seen) { const c = chunks.find((c) => c.fileName === n); console.log('==', n, c.code.length); total += c.code.length;
  const g = new Map();
  for (const [id, m] of Object.entries(c.modules)) { let k = id.includes('node_modules') ? 'nm:' + id.replace(/.*node_modules\//, '').split('/').slice(0, id.includes('node_modules/@') ? 2 : 1).join('/') : id.replace('/work/wt/start/src/', '').split('/').slice(0, 4).join('/').replace(/\?.*/, ''); g.set(k, (g.get(k) ?? 0) + m.renderedLength); }
  for (const [k, v] of [...g].sort((a, b) => b[1] - a[1]).slice(0, Number(process.argv[2] ?? 45))) console.log(String(v).padStart(9), k);
}
console.log('TOTAL', total);
