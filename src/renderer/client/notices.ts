import { notifications } from '@mantine/notifications';

/** Shows a success. The notice closes on its own. */
export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, className: 'qw-notice' });
}

/** Shows a failure. The notice stays until the user closes it. */
export function sayFailure(title: string, message: string): void {
  notifications.show({ color: 'red', title, message, autoClose: false, withBorder: true, className: 'qw-notice' });
}
