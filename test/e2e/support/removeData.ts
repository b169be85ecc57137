import { rm } from 'node:fs/promises';

/** The run's own data folder; a folder somebody named beforehand is theirs, but then it was named for this. */
export default async function removeData(): Promise<void> {
  if (process.env.VIGIL_E2E_DATA) await rm(process.env.VIGIL_E2E_DATA, { recursive: true, force: true });
}
