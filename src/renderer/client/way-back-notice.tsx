import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Shows what was done, with a button that takes it back. The notice closes on its own, later than one that only tells. */
export function sayWithWayBack(message: string, label: string, takeBack: () => void): void {
  const id = notifications.show({
    withBorder: true,
    autoClose: 20_000,
    className: 'qw-notice',
    message: (
      <span className="qw-notice-row">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            takeBack();
          }}
        >
          {label}
        </Button>
      </span>
    ),
  });
}
