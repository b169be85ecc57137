import type { CsvCell } from '../../../shared/format/toCsv.ts';
import type { AuditEntry } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { jsonText } from './jsonText.ts';
import { leafChanges } from './leafChanges.ts';

const COLUMNS = ['seq', 'at', 'by', 'role', 'command', 'record', 'version', 'reason', 'hash'] as const;

/** The trail as a table of field changes: one line a field, all of the entry beside it. */
export function useAuditCsv() {
  const say = useWords('audit');
  return {
    header: [...COLUMNS.map((column) => say(`csv.${column}`)), say('field'), say('before'), say('after')],
    rowsOf: ({
      seq,
      at,
      by,
      role,
      command,
      record,
      reason,
      hash,
      changes,
    }: AuditEntry): readonly (readonly CsvCell[])[] => {
      const entry = [seq, at, by, role, command, `${record.kind} ${record.id}`, record.version, reason, hash];
      if (changes.length === 0) return [[...entry, '', '', '']];
      return changes
        .flatMap(leafChanges)
        .map(({ path, before, after }) => [...entry, path, jsonText(before, '', ''), jsonText(after, '', '')]);
    },
  };
}
