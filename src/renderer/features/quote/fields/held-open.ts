import type { FocusEvent } from 'react';
import { useState } from 'react';

type HeldOpen = {
  readonly isOpen: boolean;
  readonly holding: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent<HTMLElement>) => void };
};

/** Fields stay open while someone is in them, even where the last of them is empty and what they say is agreed no more. */
export function useHeldOpen(isAgreed: boolean): HeldOpen {
  const [isHeld, hold] = useState(false);
  return {
    isOpen: isAgreed || isHeld,
    holding: {
      onFocus: () => hold(isAgreed || isHeld),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) hold(false);
      },
    },
  };
}
