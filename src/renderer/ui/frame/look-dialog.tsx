import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { LongLook } from './long-look.tsx';

type LookDialogProps = {
  readonly title: string;
  readonly hint?: string;
  /** What it goes by, to be chosen. */
  readonly chosen?: ReactNode;
  /** How far it is, in words. */
  readonly said: string;
  readonly look: { readonly looked: number; readonly total: number; readonly isRunning: boolean; readonly stop: () => void };
  readonly stopLabel: string;
  readonly close: () => void;
  readonly closeLabel: string;
  /** What was found, and what can be done with it. */
  readonly children: ReactNode;
};

/** A dialog over a look at many quotes and contracts: how far it is, a way to stop it, and what was found so far. */
export function LookDialog({ title, hint, chosen, said, look, stopLabel, close, closeLabel, children }: LookDialogProps) {
  return (
    <Modal opened onClose={close} size="xl" title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      {hint !== undefined && <p className="qw-soft">{hint}</p>}
      {chosen !== undefined && <div className="qw-look-chosen">{chosen}</div>}
      <LongLook label={title} said={said} {...look} stopLabel={stopLabel} />
      {children}
    </Modal>
  );
}
