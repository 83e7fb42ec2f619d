import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { listText } from '../../../../shared/text/phrase.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

const id = 'removed';

/** Takes the offer away: the quote is left, or another change has come. */
export function stopSayingRemoved(): void {
  notifications.hide(id);
}

/** Says what the last change took away with it, and offers to take the change back. */
export function sayRemoved(what: readonly string[], words: WindowWords, undo: () => void): void {
  const { notice } = words.builder;
  notifications.hide(id);
  notifications.show({
    id,
    withBorder: true,
    autoClose: 8000,
    className: 'qw-notice',
    message: (
      <span className="qw-notice-row">
        <span>{notice.removed(listText(what))}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            undo();
            stopSayingRemoved();
          }}
        >
          {notice.undo}
        </Button>
      </span>
    ),
  });
}
