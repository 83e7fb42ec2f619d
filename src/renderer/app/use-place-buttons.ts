import { useEffect } from 'react';
import { useRoute } from '../client/route.ts';

const backButton = 3;
const forwardButton = 4;

/** The side buttons of a mouse go back and forward between places. */
export function usePlaceButtons(): void {
  useEffect(() => {
    const press = (event: MouseEvent): void => {
      if (event.button !== backButton && event.button !== forwardButton) return;
      event.preventDefault();
      const { back, forward } = useRoute.getState();
      if (event.button === backButton) back();
      else forward();
    };
    window.addEventListener('mouseup', press);
    return () => window.removeEventListener('mouseup', press);
  }, []);
}
