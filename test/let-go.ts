import { afterEach } from 'vitest';
import { letGo } from './after-each-test.ts';

afterEach(letGo);
