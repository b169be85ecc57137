import { ok } from '../../../shared/model/failure.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { SponsorOpinion } from '../../../shared/model/safetyReport.ts';
import { causalityContent } from '../../queries/expedited/causalityContent.ts';
import type { Asked, Deps } from '../deps.ts';
import { sign } from '../signing/sign.ts';
import { type Added, addEntry, type OnEvent } from './addEntry.ts';

export interface JudgeCausality extends OnEvent {
  readonly opinions: readonly SponsorOpinion[];
  readonly reason: string;
}

/** The sponsor gives and signs its opinion of the cause, beside the site's and never over it (C-40). */
export function judgeCausality(deps: Deps, actor: Actor, asked: Asked, input: JudgeCausality): Added {
  const act = { command: 'expedited.causality', reason: input.reason, input };
  return addEntry(deps, actor, asked, act, async ({ tx, subject, recorded, reportId, reportVersion, base }) => {
    const { opinions, reason } = input;
    const signature = await sign(tx, {
      meaning: 'causality',
      of: { kind: 'safety-report', id: reportId, version: reportVersion },
      content: causalityContent(recorded.observationId, recorded.value, input),
      trialId: subject.trialId,
      subjectId: subject.subjectId,
      signer: { id: actor.kind === 'person' ? actor.userId : actor.name, name: actor.name, role: asked.role },
    });
    return ok({ ...base, kind: 'causality', opinions, reason, signatureId: signature.id });
  });
}
