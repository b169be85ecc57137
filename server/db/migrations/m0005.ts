import { versionTable } from './m0001.ts';
import { guardVersions } from './m0002.ts';
import type { Migration } from './migration.ts';

/** Normal ranges of a site's laboratory, with the guards of the record. */
export const m0005: Migration = {
  version: 5,
  name: 'reference ranges',
  sql: `${versionTable('reference_range', 'site INTEGER NOT NULL')}
CREATE INDEX reference_range_of_site ON reference_range (site);
${guardVersions('reference_range', ['site'])}`,
};
