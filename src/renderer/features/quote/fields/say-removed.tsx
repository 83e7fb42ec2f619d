import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

const id = 'removed';

/** Withdraws the offer when the user leaves the quote or makes another change. */
export function stopSayingRemoved(): void {
  notifications.hide(id);
}

/** Tells what the last change removed, and offers to undo it. */
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
        <span>{notice.removed(words.sentences.listText(what))}</span>
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
