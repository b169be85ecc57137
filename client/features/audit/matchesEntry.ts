import type { AuditEntry } from '../../../shared/model/views.ts';
import { leafChanges } from './leafChanges.ts';
import type { RecordWords } from './useRecordWords.ts';

/** Whether an entry speaks of the words typed: in its person, role, action, reason, record, or any field or value, as the record has it or as the screen says it. */
export function matchesEntry(entry: AuditEntry, filter: string, words: RecordWords): boolean {
  if (filter.trim() === '') return true;
  const { by, role, command, reason, record, changes, at } = entry;
  const shown = changes
    .flatMap(leafChanges)
    .map(({ path, before, after }) => [words.field(path), words.value(path, before), words.value(path, after)]);
  const text = JSON.stringify([by, role, command, reason, record.kind, record.id, at, changes, shown]).toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
