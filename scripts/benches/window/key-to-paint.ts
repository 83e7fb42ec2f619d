/** Waits, in the page, for a digit and then for the frame in which it has changed what is there: the time between, in milliseconds. */
export const fromKeyToPaint = (selector: string): string => `new Promise((resolve) => {
  const pressed = ({ key, timeStamp }) => {
    if (!/^[0-9]$/.test(key)) return;
    removeEventListener('keydown', pressed, { capture: true });
    const changed = new MutationObserver(() => {
      changed.disconnect();
      // The frame that has the change is painted before the task that follows it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    });
    changed.observe(document.querySelector(${JSON.stringify(selector)}), { childList: true, subtree: true, characterData: true });
  };
  addEventListener('keydown', pressed, { capture: true });
})`;
