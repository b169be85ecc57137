import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { foldText } from '../../../shared/grading/ctcae/foldText.ts';
import type { Result } from '../../../shared/model/failure.ts';
import { err, ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Synonym } from '../../../shared/model/standards.ts';
import type { Asked, Deps } from '../deps.ts';
import { announceToAll } from './announceToAll.ts';

/** Teaches the search a word of this installation. It changes what is found, never what is recorded. */
export async function addSynonym(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: Omit<Synonym, 'synonymId'>,
): Promise<Result<{ readonly synonymId: number; readonly seq: number }>> {
  const { phrase, termCode } = input;
  if (findTerm(termCode) === undefined) return err({ code: 'NOT_FOUND', what: 'term', id: termCode });
  const sought = foldText(phrase);
  if (sought === '') {
    const finding = { ruleId: 'SYNONYM_EMPTY', severity: 'F', path: 'phrase', facts: {} } as const;
    return err({ code: 'INVALID', findings: [finding] });
  }
  const act = { ...asked, command: 'synonym.add', reason: '', input, trialId: null };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const known = await tx.listSynonyms();
    if (known.some((one) => one.termCode === termCode && foldText(one.phrase) === sought)) {
      return err({ code: 'ALREADY_EXISTS', what: 'synonym', id: phrase });
    }
    const synonymId = await tx.nextId('synonym');
    await tx.appendSynonym({ synonymId, phrase, termCode }, false);
    await announceToAll(tx, act.command);
    return ok({ synonymId });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
