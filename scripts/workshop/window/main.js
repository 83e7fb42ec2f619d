// A window that shows the page named in QUOTEWRIGHT_WORKSHOP, and nothing of the app: no bridge, no services, no workspace.
import { BrowserWindow, app } from 'electron';

function open() {
  const window = new BrowserWindow({ width: 1280, height: 900, title: 'Workshop', webPreferences: { sandbox: true } });
  void window.loadURL(process.env['QUOTEWRIGHT_WORKSHOP']);
}

app.on('window-all-closed', () => app.quit());
// Not awaited: Electron is ready only once this module has run.
void app.whenReady().then(open);
