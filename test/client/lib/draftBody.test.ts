import { expect, test } from 'vitest';
import { readDraft, writeDraft } from '../../../client/lib/draftBody.ts';

const isNote = (value: unknown): value is { readonly note: string } =>
  typeof value === 'object' && value !== null && 'note' in value;

test('a draft comes back with the version it was begun on', () => {
  expect(readDraft(writeDraft({ note: 'seen' }, 3), isNote)).toEqual({ form: { note: 'seen' }, version: 3 });
});

test('a draft of an earlier build comes back without one', () => {
  expect(readDraft('{"note":"seen"}', isNote)).toEqual({ form: { note: 'seen' }, version: undefined });
});

test.each(['', 'null', '7', '{"form":{"other":1},"version":1}', '{"other":1}'])(
  '%s is no draft of this form',
  (body) => {
    expect(readDraft(body, isNote)).toBeUndefined();
  },
);
