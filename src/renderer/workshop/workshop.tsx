import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { specimens } from './specimens.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

/** Every component of the design system in its states. */
export function Workshop() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <main className="qw-workshop">
      <div className="qw-workshop-head">
        <h1>Workshop</h1>
        <SegmentedControl
          aria-label="Colours"
          value={colorScheme}
          data={[...schemes]}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
        />
      </div>
      {specimens.map(({ component, states }) => (
        <section key={component} aria-label={component}>
          <h2>{component}</h2>
          <div className="qw-specimens">
            {states.map(({ state, isWide, show: Show }) => (
              <div key={state} className="qw-specimen" data-wide={isWide === true ? true : undefined}>
                <h3>{state}</h3>
                <Show />
              </div>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
