import type { ReactElement, ReactNode } from 'react';
import { startTransition, useEffect, useRef, useState } from 'react';

/** What its button is told: before the first press, that it opens something; after it, by whom it is known. */
export type PressProps = {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly onClick?: () => void;
  readonly 'aria-haspopup'?: 'menu' | 'dialog';
  readonly 'aria-expanded'?: boolean;
};

/** Draws the button, with what it is told. */
export type DrawnButton = (props: PressProps) => ReactElement;

type FirstPressProps = {
  readonly opens: 'menu' | 'dialog';
  readonly renderButton: DrawnButton;
  /** What the button opens, around the button. */
  readonly children: (button: DrawnButton) => ReactNode;
};

/**
 * A button whose menu or dialog comes with the first press, its code too where that is lazy. Until then it is a button alone: a list of
 * many rows pays for no menu that nobody opens.
 */
export function FirstPress({ opens, renderButton, children }: FirstPressProps) {
  const [isPressed, setPressed] = useState(false);
  // As a transition: the button stays, with the focus on it, until what it opens is there.
  const press = (): void => startTransition(() => setPressed(true));
  return isPressed ? children(renderButton) : renderButton({ onClick: press, 'aria-haspopup': opens, 'aria-expanded': false });
}

/** Opens what is drawn with the first press. The focus is on its button before that: closed again, it is back there. */
export function useOpenedByPress(): {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly target: (element: HTMLElement | null) => void;
} {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLElement | null>(null);
  useEffect(() => {
    button.current?.focus();
    const frame = requestAnimationFrame(() => setOpen(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return {
    isOpen,
    setOpen,
    target: (element) => {
      button.current = element;
    },
  };
}
