import type { AuditEntry } from '../../../shared/model/views.ts';

/** Whether an entry speaks of the words typed: in its person, role, action, reason, record, or any field or value. */
export function matchesEntry(entry: AuditEntry, filter: string): boolean {
  const { by, role, command, reason, record, changes, at } = entry;
  const text = JSON.stringify([by, role, command, reason, record.kind, record.id, at, changes]).toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
