import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { ProtocolVersion } from '../../../shared/model/protocolVersion.ts';
import type {
  ProtocolLine,
  ProtocolPageView,
  ProtocolSignature,
  ProtocolVersionView,
} from '../../../shared/model/protocolViews.ts';
import { approvedContent } from '../../../shared/protocol/approvedContent.ts';
import { SET_UP_WITH } from '../../../shared/protocol/setUpWith.ts';
import { signatureStanding } from '../../../shared/signing/signatureStanding.ts';
import type { Clock } from '../../clock.ts';
import type { ReadTx, Store, Versioned } from '../../store/port.ts';
import { resolveAsOf } from '../asOf.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** The protocol in force and all its versions. */
export function protocolPage(
  deps: Deps,
  { trialId, asOf: seq }: { readonly trialId: TrialId; readonly asOf?: number | undefined },
): Promise<ProtocolPageView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, seq);
    const effective = asOf && (await tx.findProtocol(trialId, asOf.seq));
    if (asOf === undefined || effective === undefined) return undefined;
    const records = await tx.listTrialRecords('protocol-version', { trialId }, asOf.seq);
    const lines: ProtocolLine[] = [];
    for (const record of records) lines.push(await lineOf(tx, record, asOf.seq));
    const first = await setUpWith(tx, trialId);
    const isFirst = !lines.some(({ state }) => state === 'effective');
    if (first !== undefined) lines.unshift({ ...first.line, state: isFirst ? 'effective' : 'superseded' });
    const effectiveId = lines.find(({ state }) => state === 'effective')?.id ?? SET_UP_WITH;
    return { asOf, effective, effectiveId, versions: lines.reverse() };
  });
}

/** One version in full; `SET_UP_WITH` is the one the trial began with. */
export function protocolVersion(
  { store }: Pick<Deps, 'store'>,
  { trialId, id }: { readonly trialId: TrialId; readonly id: number },
): Promise<ProtocolVersionView | undefined> {
  return store.read(async (tx) => {
    if (id === SET_UP_WITH) return setUpWith(tx, trialId);
    const known = await tx.findTrialRecord('protocol-version', id);
    if (known === undefined || known.value.trialId !== trialId) return undefined;
    return { line: await lineOf(tx, known), protocol: known.value.protocol };
  });
}

async function lineOf(
  tx: ReadTx,
  { value, version }: Versioned<ProtocolVersion>,
  asOf?: number,
): Promise<ProtocolLine> {
  const { id, state, protocol, basedOn, effectiveAt, steps } = value;
  const signature = await signatureOf(tx, value, asOf);
  return { id, version, label: protocol.version, state, basedOn, effectiveAt, steps, signature };
}

async function signatureOf(tx: ReadTx, version: ProtocolVersion, asOf?: number): Promise<ProtocolSignature | null> {
  if (version.signatureId === null) return null;
  const signature = (await tx.findTrialRecord('signature', version.signatureId, asOf))?.value;
  if (signature === undefined) throw new Error(`signature ${version.signatureId} cannot be found`);
  const { signerName: name, role, at, contentHash } = signature;
  return { name, role, at, contentHash, standing: signatureStanding(signature, approvedContent(version)) };
}

/** More versions than a trial will ever have. */
const ALL = 10_000;

/** The first protocol of the record, written when the trial was set up. */
async function setUpWith(tx: ReadTx, trialId: TrialId): Promise<ProtocolVersionView | undefined> {
  const first = (await tx.listAudit({ record: { kind: 'protocol', id: trialId }, limit: ALL })).at(-1);
  if (first === undefined) return undefined;
  const protocol = first.value as Protocol;
  const { at, actorName: by, actorRole: role, reason } = first.change;
  return {
    protocol,
    line: {
      id: SET_UP_WITH,
      version: 1,
      label: protocol.version,
      state: 'effective',
      basedOn: null,
      effectiveAt: at,
      steps: [{ state: 'effective', at, by, role, reason }],
      signature: null,
    },
  };
}
