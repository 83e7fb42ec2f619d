import { notifications } from '@mantine/notifications';

const failures = new Set<string>();

/** Shows a success. The notice closes on its own. */
export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, className: 'qw-notice' });
}

/** Shows a failure. The notice stays until the user closes it or leaves the place that it is about. */
export function sayFailure(title: string, message: string): void {
  const id = notifications.show({
    color: 'red',
    title,
    message,
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
