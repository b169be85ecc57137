import type { Migration } from './migration.ts';

/**
 * A version table: one row per version of a record; `to_seq` is null while the version is current. `key` packs id and
 * version into one integer: the rows of a record lie together, new records at the end, and no index has to say where.
 * `from_seq` has no foreign key: the change row is written after its versions, since its hash covers them.
 */
export const versionTable = (name: string, ...hot: readonly string[]) => `CREATE TABLE ${name} (
  key INTEGER PRIMARY KEY CHECK (key = id * 1048576 + version),
  id INTEGER NOT NULL CHECK (id > 0),
  version INTEGER NOT NULL CHECK (version BETWEEN 1 AND 1048575),
  from_seq INTEGER NOT NULL CHECK (from_seq > 0),
  to_seq INTEGER CHECK (to_seq >= from_seq),
  voided INTEGER NOT NULL CHECK (voided IN (0, 1)),
${hot.map((column) => `  ${column},\n`).join('')}  body TEXT NOT NULL
) STRICT;`;

/** What is observed of a patient; within a subject the index is in order of id and version. */
export const observationTable = (name: string, ...hot: readonly string[]) =>
  `${versionTable(name, 'subject INTEGER NOT NULL', ...hot)}
CREATE INDEX ${name}_of_subject ON ${name} (subject);`;

export const m0001: Migration = {
  version: 1,
  name: 'the record',
  sql: `
CREATE TABLE change (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  command TEXT NOT NULL,
  reason TEXT NOT NULL,
  request_id TEXT,
  input_digest TEXT,
  trial INTEGER,
  response TEXT,
  message TEXT,
  touched TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX change_of_request ON change (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE soc (code INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE ctcae_term (
  code INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  soc INTEGER NOT NULL REFERENCES soc (code)
) STRICT;
CREATE TABLE analyte (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;

${versionTable('trial')}
${versionTable('site', 'trial INTEGER NOT NULL')}
${versionTable('protocol')}
${versionTable('subject', 'trial INTEGER NOT NULL', 'number TEXT NOT NULL')}
${versionTable('role_grant', 'user_id TEXT NOT NULL')}
${versionTable('dlt_case', 'subject INTEGER NOT NULL', 'trial INTEGER NOT NULL', 'episode_key TEXT NOT NULL')}
${versionTable('assessment', 'next_change_at TEXT')}
${observationTable('adverse_event', 'term INTEGER NOT NULL', 'soc INTEGER', 'grade INTEGER CHECK (grade BETWEEN 1 AND 5)')}
${observationTable('infusion')}
${observationTable('treatment')}
${observationTable('lab_result', 'analyte INTEGER NOT NULL REFERENCES analyte (id)')}
${observationTable('vital_sign')}
${observationTable('sample')}
${observationTable('study_event')}

CREATE INDEX site_of_trial ON site (trial);
CREATE INDEX subject_of_trial ON subject (trial, number);
CREATE UNIQUE INDEX subject_number ON subject (trial, number) WHERE to_seq IS NULL;
CREATE INDEX grant_of_user ON role_grant (user_id);
CREATE INDEX case_of_subject ON dlt_case (subject);
CREATE INDEX case_of_trial ON dlt_case (trial);
CREATE INDEX assessment_due ON assessment (next_change_at) WHERE to_seq IS NULL AND next_change_at IS NOT NULL;

CREATE TABLE delivery_cursor (channel TEXT PRIMARY KEY, outbox_id INTEGER NOT NULL) STRICT;
CREATE TABLE draft (
  user_id TEXT NOT NULL,
  form TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, form)
) STRICT;
`,
};
