import { Modal } from '@mantine/core';
import { create } from 'zustand/react';
import { dealShapes } from '../../../shared/vocabulary/deal-shape.ts';
import { useWords } from '../../ui/language.tsx';
import { useQuoteCommands } from './quote-commands.ts';

type ShapeSheetState = { readonly isOpen: boolean; readonly open: () => void; readonly close: () => void };

/** Whether the shapes are offered: one sheet, opened from any place in the window. */
export const useShapeSheet = create<ShapeSheetState>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}));

/** Deals as they are often struck, to begin a quote with. */
export function ShapeSheet() {
  const words = useWords();
  const { shapes } = words;
  const { isOpen, close } = useShapeSheet();
  const commands = useQuoteCommands();
  return (
    <Modal opened={isOpen} onClose={close} size={720} title={shapes.title} closeButtonProps={{ 'aria-label': words.frame.close }}>
      <p className="qw-soft qw-shapes-intro">{shapes.intro}</p>
      <ul className="qw-shapes">
        {dealShapes.map((shape, index) => (
          <li key={shape}>
            <button
              type="button"
              className="qw-shape"
              {...(index === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => {
                close();
                void commands.createFromShape(shape);
              }}
            >
              <span className="qw-shape-name">{shapes.shapes[shape].name}</span>
              <span className="qw-small qw-soft">{shapes.shapes[shape].sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
