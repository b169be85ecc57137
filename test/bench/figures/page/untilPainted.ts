/** No change of the page for this long after a paint: it is complete. */
const QUIET_MS = 120;

/** Runs something that draws and gives the time, in ms, from its call to the last paint it caused. */
export function untilPainted(draw: () => void): Promise<number> {
  return new Promise((resolve) => {
    let pending = 0;
    let painted = 0;
    let timer: ReturnType<typeof setTimeout>;
    const from = performance.now();
    const onChange = () => {
      pending += 1;
      clearTimeout(timer);
      afterPaint(() => {
        pending -= 1;
        painted = performance.now();
        clearTimeout(timer);
        if (pending === 0) timer = setTimeout(finish, QUIET_MS);
      });
    };
    // Not attributes: whoever changes many of them would pay for being watched.
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    const finish = () => {
      observer.disconnect();
      resolve(painted - from);
    };
    draw();
    onChange();
  });
}

/** A message that is sent in a frame arrives when the frame has been painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  });
}
