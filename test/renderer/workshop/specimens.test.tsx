import { screen, within } from '@testing-library/react';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { specimens } from '../../../src/renderer/workshop/specimens.tsx';
import { Workshop } from '../../../src/renderer/workshop/workshop.tsx';
import { axeFindings, shown } from '../components/shown.tsx';

const ui = resolve(import.meta.dirname, '../../../src/renderer/ui');

/** The components that the design system exports, by name. */
const components = globSync('**/*.tsx', { cwd: ui })
  .flatMap((file) => [...readFileSync(resolve(ui, file), 'utf8').matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)])
  .map(([, name = '']) => name);

test('every component of the design system has its place in the workshop, and nothing else has', () => {
  expect(components.length).toBeGreaterThan(10);
  expect(specimens.map(({ component }) => component).toSorted()).toEqual(components.toSorted());
  for (const { states } of specimens) expect(new Set(states.map(({ state }) => state)).size).toBe(states.length);
});

test('the workshop shows them all', () => {
  shown(<Workshop />);
  for (const { component, states } of specimens) {
    const section = screen.getByRole('region', { name: component });
    for (const { state } of states) expect(within(section).getByRole('heading', { name: state })).toBeTruthy();
  }
});

test.each(specimens.map(({ component, states }) => [component, states] as const))(
  'axe finds nothing on %s',
  async (_component, states) => {
    shown(
      states.map(({ state, show: Show }) => (
        <section key={state} aria-label={state}>
          <Show />
        </section>
      )),
    );
    expect(await axeFindings()).toEqual([]);
  },
);
