import { join } from 'node:path';

/** The one file of the record inside a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'vigil.sqlite');
