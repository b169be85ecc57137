import { parentPort, threadId } from 'node:worker_threads';

/** Stands for the analysis thread: one question ends it, one makes it fail, one is never answered. */
const dropped = [];
parentPort.on('message', ({ id, ask, drop }) => {
  if (drop) dropped.push(id);
  switch (ask) {
    case 'figures':
      parentPort.postMessage({ id, ok: true, value: { threadId, dropped } });
      break;
    case 'measuredFigures':
      process.exit(7);
      break;
    case 'fillFigureMemory':
      setImmediate(() => {
        throw new Error('out of bounds');
      });
      break;
  }
});
