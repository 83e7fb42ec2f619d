import { Button } from '@mantine/core';

/** What a notice offers to do. */
export type Remedy = { readonly label: string; readonly apply: () => void };

/** A failure in words, with what can be done about it right there. */
export function FailureNotice({ message, remedy }: { readonly message: string; readonly remedy: Remedy }) {
  return (
    <>
      <p>{message}</p>
      <Button size="compact-sm" variant="default" onClick={remedy.apply}>
        {remedy.label}
      </Button>
    </>
  );
}
