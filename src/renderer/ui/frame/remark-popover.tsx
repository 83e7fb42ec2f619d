import type { ButtonProps } from '@mantine/core';
import { Button, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { TextField } from '../fields/text-field.tsx';
import { useWords } from '../language.tsx';

type Choice = {
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
  readonly run: (remark: string) => Promise<boolean>;
};

type RemarkPopoverProps = {
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
  readonly note?: ReactNode;
  /** Whether the user may add a remark. */
  readonly hasRemark: boolean;
  /** The choices. Each answers whether it succeeded. */
  readonly choices: readonly Choice[];
};

/** A button that asks for confirmation and a remark before it acts. */
export function RemarkPopover({ label, variant = 'filled', note, hasRemark, choices }: RemarkPopoverProps) {
  const words = useWords().clause;
  const [isOpen, setOpen] = useState(false);
  const [remark, type] = useState('');
  const choose = async (choice: Choice): Promise<void> => {
    if (!(await choice.run(remark.trim()))) return;
    type('');
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button variant={variant} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className="qw-stack">
          {note}
          {hasRemark && choices.length > 0 && <TextField label={words.remark} rows={2} value={remark} onChange={type} />}
          <div className="qw-buttons">
            {choices.map((choice) => (
              <Button key={choice.label} variant={choice.variant ?? 'filled'} onClick={() => void choose(choice)}>
                {choice.label}
              </Button>
            ))}
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
