import { notifications } from '@mantine/notifications';

/** Tells what was done; it goes on its own. */
export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, className: 'qw-notice' });
}

/** Tells what went wrong; it stays until it is closed. */
export function sayFailure(title: string, message: string): void {
  notifications.show({ color: 'red', title, message, autoClose: false, withBorder: true, className: 'qw-notice' });
}
