import type { Protocol } from '../model/protocol.ts';

export interface RuleQuestion {
  /** Who answers it. */
  readonly by: 'medical-monitor' | 'committee-member';
  /** Null = the language's own question: was there a treatment that could have been given? */
  readonly wording: { readonly en: string; readonly zh: string } | null;
}

/** What the condition at this place of the rule asks a person; undefined = it asks nobody. */
export function questionOf(
  { rules }: Pick<Protocol, 'rules'>,
  ruleId: string,
  place: number,
): RuleQuestion | undefined {
  const condition = rules.find(({ id }) => id === ruleId)?.where?.[place];
  switch (condition?.kind) {
    case 'judgement':
      return { by: condition.by === 'committee' ? 'committee-member' : 'medical-monitor', wording: condition.question };
    case 'despite-treatment':
      return { by: 'medical-monitor', wording: null };
    case 'still-present':
    case 'together-with':
    case 'patient-state':
    case 'after-infusion':
    case 'scale':
    case 'stratum':
    case 'values':
    case 'support':
    case 'dose-withheld':
    case 'event-count':
    case undefined:
      return undefined;
  }
}
