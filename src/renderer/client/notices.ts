import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import type { Remedy } from './failure-notice.tsx';
import { FailureNotice } from './failure-notice.tsx';

const failures = new Set<string>();

/** Shows a success. The notice closes on its own. */
export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, className: 'qw-notice' });
}

/** Shows a failure. The notice stays until the user closes it, applies its remedy, or leaves the place that it is about. */
export function sayFailure(title: string, message: string, remedy: Remedy | null = null): void {
  const apply = (): void => {
    notifications.hide(id);
    remedy?.apply();
  };
  const id = notifications.show({
    color: 'red',
    title,
    message: remedy === null ? message : createElement(FailureNotice, { message, remedy: { label: remedy.label, apply } }),
    autoClose: false,
    withBorder: true,
    className: 'qw-notice',
    onClose: () => failures.delete(id),
  });
  failures.add(id);
}

/** Closes the notices of failures. */
export function dropFailures(): void {
  for (const id of failures) notifications.hide(id);
}
