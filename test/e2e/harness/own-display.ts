// Before the tests of a file: its worker's own display, where none was there.
import { inject } from 'vitest';

const display = inject('displays')[Number(process.env['VITEST_POOL_ID']) - 1];
if (display !== undefined) process.env['DISPLAY'] = display;
