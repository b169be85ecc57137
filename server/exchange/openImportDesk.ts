import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { createImportDesk, type ImportDesk } from '../usecases/import/importDesk.ts';
import { prepareImport } from './prepareImport.ts';

/** The desk where prepared imports wait, with the parser of SDTM and ADaM files behind it. */
export function openImportDesk(clock: Clock): ImportDesk {
  return createImportDesk({
    clock,
    newId: randomUUID,
    prepareFiles: (files, context) => prepareImport(files, context, clock.now(), async () => nextTurn()),
  });
}
