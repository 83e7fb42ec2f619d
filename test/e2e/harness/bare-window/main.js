// A window of Chromium that opens the page named in QUOTEWRIGHT_PAGE with the network off, and nothing of the app in it. It keeps what was
// asked for.
import { BrowserWindow, app, session } from 'electron';

function open() {
  const asked = [];
  globalThis.asked = asked;
  session.defaultSession.enableNetworkEmulation({ offline: true });
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    asked.push(url);
    answer({});
  });
  const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { sandbox: true } });
  void window.loadURL(process.env['QUOTEWRIGHT_PAGE']);
}

app.on('window-all-closed', () => app.quit());
// Not awaited: Electron is ready only once this module has run.
void app.whenReady().then(open);
