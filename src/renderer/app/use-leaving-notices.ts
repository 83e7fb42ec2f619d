import { useEffect } from 'react';
import { dropFailures } from '../client/notices.ts';
import { useRoute } from '../client/route.ts';

/** A notice of a failure leaves with the place that it is about. */
export function useLeavingNotices(): void {
  useEffect(
    () =>
      useRoute.subscribe(({ trail }, before) => {
        if (trail.here.id !== before.trail.here.id) dropFailures();
      }),
    [],
  );
}
