import type { SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/people.ts';
import type { Signature, SignatureMeaning } from '../../../shared/model/signature.ts';
import { contentHash } from '../../../shared/signing/contentHash.ts';
import type { WriteTx } from '../../store/port.ts';

/** What is signed, by whom, and what it means. The password was checked before the transaction began. */
export interface Signing {
  readonly meaning: SignatureMeaning;
  /** The record that is signed, at the version this very change gives it. */
  readonly of: Signature['of'];
  /** All that stood before the signer's eyes and that the signature is to stand for. */
  readonly content: unknown;
  readonly trialId: TrialId;
  readonly subjectId: SubjectId | null;
  /** Name and role as they are now: they stay with the signature (C-28). */
  readonly signer: { readonly id: string; readonly name: string; readonly role: Role | 'system' };
}

/** Puts a signature into the change that makes what it signs: both stand in the record or neither does. */
export async function sign(tx: WriteTx, signing: Signing): Promise<Signature> {
  const { signer, content, ...rest } = signing;
  const signature: Signature = {
    ...rest,
    id: await tx.nextId('signature'),
    contentHash: contentHash(content),
    signerId: signer.id,
    signerName: signer.name,
    role: signer.role,
    at: tx.at,
  };
  await tx.appendTrialRecord('signature', signature);
  return signature;
}
