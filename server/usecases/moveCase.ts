import { adjudicatedContent } from '../../shared/cases/adjudicatedContent.ts';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { COMMITTEE_HOOK } from '../../shared/dlt/reconcileCases.ts';
import type { CaseState, DltCase } from '../../shared/model/dltCase.ts';
import type { Failure, Result } from '../../shared/model/failure.ts';
import { err, ok } from '../../shared/model/failure.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/people.ts';
import type { SignatureMeaning } from '../../shared/model/signature.ts';
import type { WriteTx } from '../store/port.ts';
import type { Asked, Deps } from './deps.ts';
import { sign } from './signing/sign.ts';

interface MoveCase {
  readonly caseId: CaseId;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Moved = Promise<Result<{ readonly version: number; readonly seq: number }>>;

/** One kind of step a person takes with a case. */
interface Step {
  readonly command: string;
  readonly state: 'acknowledged' | 'referred' | 'confirmed' | 'rejected';
  /** From which states; everything else is refused (C-30). A decision can be revised, never unsaid. */
  readonly from: readonly CaseState[];
  readonly meaning: SignatureMeaning | null;
}

/** The monitor has taken the case on, or takes it back from the committee. */
export function acknowledgeCase(deps: Deps, actor: Actor, asked: Asked, input: Omit<MoveCase, 'reason'>): Moved {
  const from = ['raised', 'reopened', 'referred'] as const;
  const step: Step = { command: 'case.acknowledge', state: 'acknowledged', from, meaning: null };
  return moveCase(deps, actor, asked, { ...input, reason: '' }, step);
}

const UNDECIDED = ['raised', 'acknowledged', 'reopened'] as const;

/** The monitor decides whether the event is a dose-limiting toxicity, or asks the committee, says why, and signs. */
export function adjudicateCase(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: MoveCase & { readonly decision: 'confirmed' | 'rejected' | 'referred' },
): Moved {
  const { decision: state } = input;
  const decided = (['confirmed', 'rejected'] as const).filter((one) => one !== state);
  const step: Step = {
    command: 'case.adjudicate',
    state,
    from: [...UNDECIDED, ...decided],
    meaning: state === 'referred' ? 'referral' : 'adjudication',
  };
  return moveCase(deps, actor, asked, input, step);
}

/** The committee answers what the monitor asked: a DLT or not, whatever the rules say (D12), and signs. */
export function declareCase(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: MoveCase & { readonly decision: 'confirmed' | 'rejected' },
): Moved {
  const step: Step = {
    command: 'case.declare',
    state: input.decision,
    from: ['referred'],
    meaning: 'committee-adjudication',
  };
  return moveCase(deps, actor, asked, input, step);
}

async function moveCase(deps: Deps, actor: Actor, asked: Asked, input: MoveCase, step: Step): Moved {
  const known = await deps.store.read((tx) => tx.findCase(input.caseId));
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
  const { command, state } = step;
  const act = { ...asked, command, reason: input.reason, input: { ...input, state }, trialId: known.value.trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const before = await tx.findCase(input.caseId);
    if (before === undefined) return err({ code: 'NOT_FOUND', what: 'case', id: input.caseId });
    const refused = refusalOf(before, input, step);
    if (refused !== undefined) return err(refused);
    const taken = { state, at: tx.at, seq: tx.seq, by: actor.name, role: asked.role, reason: input.reason };
    const current = step.meaning === null ? before.value : await asItStands(tx, before.value);
    const moved: DltCase = { ...current, state, steps: [...current.steps, taken] };
    const { version } = await tx.appendCase(moved);
    if (step.meaning !== null) await signCase(tx, moved, version, step.meaning, actor, asked);
    return ok({ version });
  });
  return written.ok ? ok({ version: written.value.value.version, seq: written.value.seq }) : written;
}

function refusalOf(
  { value, version }: { readonly value: DltCase; readonly version: number },
  { expectedVersion }: MoveCase,
  { from, state, command }: Step,
): Failure | undefined {
  if (version !== expectedVersion) return { code: 'VERSION_CONFLICT', expected: expectedVersion, actual: version };
  const isCommittees = value.steps.at(-1)!.role === 'committee-member' && command === 'case.adjudicate';
  // What the committee declared stands until the facts change.
  if (!from.includes(value.state) || isCommittees) return { code: 'WRONG_STATE', state: value.state, wanted: state };
  return undefined;
}

/** A case no rule speaks for keeps the event it once was about; who signs has the present one before their eyes. */
async function asItStands(tx: WriteTx, dltCase: DltCase): Promise<DltCase> {
  if (dltCase.ruleIds.some((ruleId) => ruleId !== COMMITTEE_HOOK)) return dltCase;
  const history = await tx.loadHistory(dltCase.subjectId);
  const protocol = await tx.findProtocol(dltCase.trialId);
  if (history === undefined || protocol === undefined) return dltCase;
  const { episodes } = assessSubject(history, protocol, tx.at);
  const episode = episodes.find(({ key }) => key === dltCase.episodeKey);
  return episode === undefined ? dltCase : { ...dltCase, episode, protocolVersion: protocol.version };
}

async function signCase(
  tx: WriteTx,
  moved: DltCase,
  version: number,
  meaning: SignatureMeaning,
  actor: Actor,
  { role }: Asked,
): Promise<void> {
  await sign(tx, {
    meaning,
    of: { kind: 'case', id: moved.caseId, version },
    content: adjudicatedContent(moved),
    trialId: moved.trialId,
    subjectId: moved.subjectId,
    signer: { id: actor.kind === 'person' ? actor.userId : actor.name, name: actor.name, role },
  });
}
