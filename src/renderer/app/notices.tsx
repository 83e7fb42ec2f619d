import { Notifications } from '@mantine/notifications';

/** Where notices are shown. One that was said before this was drawn is shown with it. */
export function Notices() {
  return <Notifications position="bottom-right" limit={4} />;
}
