/** A tab in the background is never painted, and must not wait for it: its alarms are wanted there too. */
const PAINTED_WITHIN_MS = 250;

/** What the server drew is on screen before the program is read: on a slow computer that takes longer than all the rest. */
async function begin(): Promise<void> {
  await wholePage();
  if (document.getElementById('root')!.hasChildNodes()) await painted();
  const { main } = await import('./main.tsx');
  await main();
}

/** This code may be here before the end of the page, where its first answers stand. */
function wholePage(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINTED_WITHIN_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

void begin();
