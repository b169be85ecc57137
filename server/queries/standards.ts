import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { TermCriteria } from '../../shared/model/standards.ts';
import type { LoadedEdition, StandardsView, TrialStandards } from '../../shared/model/views.ts';
import type { ReadTx, Store } from '../store/port.ts';

type Reading = { readonly store: Store };

/** The reference data of the installation: which official criteria are loaded, and the words its people added. */
export function standards({ store }: Reading): Promise<StandardsView> {
  return store.read(async (tx) => {
    const editions = [await findEdition(tx, '5.0'), await findEdition(tx, '6.0')];
    return { editions: editions.filter((one) => one !== undefined), synonyms: await tx.listSynonyms() };
  });
}

async function findEdition(tx: ReadTx, version: CtcaeVersion): Promise<LoadedEdition | undefined> {
  const found = await tx.findCriteria(version);
  const change = found && (await tx.changeAt(found.fromSeq));
  if (change === undefined) return undefined;
  const { terms, ...facts } = found!.value;
  const termCount = Object.keys(terms).length;
  return { ...facts, termCount, loadedAt: change.at, loadedBy: change.actorName };
}

/** The official words for one term; `null` = the version's criteria are not loaded, or it has no such term. */
export function termCriteria(
  { store }: Reading,
  { version, termCode }: { readonly version: CtcaeVersion; readonly termCode: number },
): Promise<TermCriteria | null> {
  return store.read(async (tx) => (await tx.findCriteria(version))?.value.terms[termCode] ?? null);
}

/** By what a trial grades: the frozen version, and how it reads the standards where they are silent. */
export function trialStandards({ store }: Reading, trialId: TrialId): Promise<TrialStandards | undefined> {
  return store.read(async (tx) => {
    const [trial, protocol] = [await tx.findTrial(trialId), await tx.findProtocol(trialId)];
    if (trial === undefined || protocol === undefined) return undefined;
    return { ctcaeVersion: trial.ctcaeVersion, protocolVersion: protocol.version, grading: protocol.grading };
  });
}
