// The main process of `npm run dev` only: the build of the app starts at src/main/index.ts, which knows nothing of this
// folder. electron-vite ends one app and starts the next in the same moment, so each waits here until the one before it is gone.
import { startApp } from '../shell/start.ts';
import { developmentWindow } from './development-window.ts';
import { afterFormerProcess } from './former-process.ts';

const server = process.env['ELECTRON_RENDERER_URL'];
const profile = process.env['QUOTEWRIGHT_PROFILE'];
if (server === undefined || profile === undefined) throw new Error('Start it with "npm run dev".');
await afterFormerProcess(profile);
// Not awaited: Electron is ready only once this module has run.
void startApp(developmentWindow(server));
