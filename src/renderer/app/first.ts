// Where the window begins: it asks for what the list of quotes needs, and then for the rest of its code.
import './styles.ts';
import { bridge } from '../client/bridge.ts';
import { askFirst, forgetFirst } from '../client/first-answers.ts';
import { listAsked, usualLook } from '../features/quotes/list-look.ts';

/** A window that opens at another place of the app than the list has that place in its address. */
async function beginThere(): Promise<void> {
  const [{ routeAt }, { useRoute }] = await Promise.all([import('../client/route-at.ts'), import('../client/route.ts')]);
  const place = routeAt(location.hash);
  if (place !== null) useRoute.getState().begin(place);
}

async function begin(): Promise<void> {
  if (location.hash !== '') await beginThere();
  await import('./main.tsx');
}

bridge.on('changed', forgetFirst);
askFirst('settings.get', {});
askFirst('workspace.status', {});
askFirst('people.list', {});
if (location.hash === '') {
  askFirst('quotes.views', {});
  askFirst('quotes.list', listAsked(usualLook));
}
void begin();
