import { notifications } from '@mantine/notifications';
import type { Reply } from '../../shared/calls/reply.ts';
import type { WindowWords } from '../../shared/text/window/words.ts';
import { failureSentence } from './failure-sentence.ts';

export function say(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, className: 'qw-notice' });
}

/** The value of a command's answer; null where it failed, and then what went wrong is shown. */
export async function valueOrNotice<T>(answer: Promise<Reply<T>>, words: WindowWords): Promise<T | null> {
  const reply = await answer;
  if (reply.ok) return reply.value;
  notifications.show({
    color: 'red',
    title: words.frame.failedTitle,
    message: failureSentence(reply.failure, words),
    autoClose: false,
    withBorder: true,
    className: 'qw-notice',
  });
  return null;
}
