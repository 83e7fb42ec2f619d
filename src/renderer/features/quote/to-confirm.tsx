import { Checkbox } from '@mantine/core';

type ToConfirmProps = {
  /** What is said of the contract, and what somebody says with the tick. */
  readonly sentence: string;
  readonly label: string;
  readonly isConfirmed: boolean;
  readonly confirm: (isConfirmed: boolean) => void;
};

/** What a final contract goes out with once somebody has confirmed it. */
export function ToConfirm({ sentence, label, isConfirmed, confirm }: ToConfirmProps) {
  return (
    <div className="qw-attention" role="alert">
      <p>{sentence}</p>
      <Checkbox label={label} checked={isConfirmed} onChange={(event) => confirm(event.currentTarget.checked)} />
    </div>
  );
}
