import { Drawer } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { HowPanel } from './how-panel.tsx';
import { useHow } from './how-store.ts';

/** How a figure of the summary came about, beside whatever is being worked on. */
export function HowSheet() {
  const words = useWords();
  const asked = useHow((state) => state.asked);
  const close = useHow((state) => state.close);
  // Another quote's evaluation has other figures.
  useEffect(() => close, [close]);
  return (
    <Drawer
      opened={asked !== null}
      onClose={close}
      position="right"
      size={440}
      title={words.how.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      <HowPanel asked={asked} leave={close} onTerm={close} />
    </Drawer>
  );
}
