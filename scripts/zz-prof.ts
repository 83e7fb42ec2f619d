import { _electron } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchFlags } from './electron/flags.ts';
import { resolveElectron } from './electron/resolve.ts';
import { sqliteBindingFor } from './electron/sqlite-binding.ts';
import { projectRoot } from './project-root.ts';
import { treePss } from './electron/process-memory.ts';
import { setTimeout as wait } from 'node:timers/promises';
const loader = join(projectRoot, 'node_modules/playwright-core/lib/server/electron/loader.js');
const electron = await resolveElectron();
const binding = await sqliteBindingFor(electron, 'name');
const kind = process.argv[2];
const settle = Number(process.argv[3] ?? '0');
const env = { ...process.env, ...(kind === 'own' ? { QUOTEWRIGHT_PROFILE: '/tmp/start-w/profile', ...(binding === null ? {} : { QUOTEWRIGHT_SQLITE_BINDING: binding }) } : { QUOTEWRIGHT_PAGE: 'file:///tmp/start-w/empty.html' }) } as Record<string, string>;
const t0 = performance.timeOrigin + performance.now();
const a = await _electron.launch({ executablePath: electron, args: ['-r', '/tmp/start-w/hook.cjs', '-r', '/tmp/start-w/prof.cjs', '-r', loader, ...launchFlags(), ...(process.env['FLAGS'] ?? '').split(' ').filter(Boolean), kind === 'own' ? projectRoot : join(projectRoot, 'test/e2e/harness/bare-window')], env });
const t1 = performance.timeOrigin + performance.now();
const w = await a.firstWindow();
const t2 = performance.timeOrigin + performance.now();
await w.locator(kind === 'own' ? '.qw-list-row' : '#there').first().waitFor({ timeout: 60000 });
const t3 = performance.timeOrigin + performance.now();
await a.evaluate(() => (globalThis as any).__prof());
const marks = await a.evaluate(() => (globalThis as any).__marks) as [string, number][];
const page = await w.evaluate(`(() => { const o = performance.timeOrigin; return [...performance.getEntries().flatMap((e) => e.entryType === 'resource' ? [['  page res ' + e.name.replace(/.*\\//,'') + ' ' + e.decodedBodySize, o + e.startTime], ['  page resend ' + e.name.replace(/.*\\//,''), o + e.responseEnd]] : [['  page ' + e.entryType + ' ' + e.name, o + e.startTime]]), ['  page origin', o], ['  page dcl', o + performance.getEntriesByType('navigation')[0].domContentLoadedEventStart], ['  page load', o + performance.getEntriesByType('navigation')[0].loadEventEnd]]; })()`) as [string, number][];
const all = [...marks, ['pw launched', t1], ['pw firstWindow', t2], ['rows seen', t3], ...page] as [string, number][];
if (process.argv[4] !== 'quiet') for (const [name, t] of all.sort((x, y) => x[1] - y[1])) console.log((t - t0).toFixed(0).padStart(6), name);
console.log('TOTAL', (t3 - t0).toFixed(0));
if (settle > 0) {
  await wait(settle);
  const root = a.process().pid ?? 0;
  console.log('PSS', (treePss(root) / 1048576).toFixed(1));
  const parent = (id: number): number => { try { return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]); } catch { return 0; } };
  for (const id of readdirSync('/proc').map(Number).filter(Number.isSafeInteger)) {
    let p = id; while (p > 1 && p !== root) p = parent(p);
    if (p !== root) continue;
    try {
    const cmd = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    const roll = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const g = (k: string) => (Number(new RegExp(`^${k}:\\s+(\\d+)`, 'm').exec(roll)?.[1] ?? 0) / 1024).toFixed(1);
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    console.log('  ', id, (/--type=[\w-]+/.exec(cmd)?.[0] ?? 'main') + ' ' + (/--utility-sub-type=[\w.]+/.exec(cmd)?.[0] ?? ''), 'pss', g('Pss'), 'anon', g('Pss_Anon'), 'file', g('Pss_File'), 'shmem', g('Pss_Shmem'), 'rss', g('Rss'), 'cpu', Number(stat[11]) + Number(stat[12]), 'threads', stat[17]);
    } catch {}
  }
  console.log(await a.evaluate(({ app }) => JSON.stringify({ mem: process.memoryUsage() })));
  console.log(await w.evaluate(`JSON.stringify({ heap: performance.memory?.usedJSHeapSize, total: performance.memory?.totalJSHeapSize, nodes: document.getElementsByTagName('*').length })`));
}
await a.close();
