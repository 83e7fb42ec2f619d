import { startApp } from './shell/start.ts';

// Not awaited: Electron is ready only once this module has run.
void startApp();
