import { withManyQuotes } from './benches/many-quotes.ts';
import { mkdirSync } from 'node:fs';
mkdirSync('/tmp/start-w/profile', { recursive: true });
await withManyQuotes('/tmp/start-w/profile');
