import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { DltRule, RuleCondition } from '../../shared/model/ruleLanguage.ts';
import { aHistory, type HistorySpec, TERMS } from './aHistory.ts';

interface Asked {
  readonly rule?: Partial<DltRule>;
  readonly protocol?: Partial<Protocol>;
  /** The episode asked about; left out = that of the first event. */
  readonly about?: string;
  /** Left out = three weeks after the window of the usual patient. */
  readonly at?: string;
  /** The record as it was entered, where its order is asked about. */
  readonly change?: (record: SubjectHistory) => SubjectHistory;
}

/** The rule of one condition: grade 3 or 4 of the term of the first event. */
export function ruleOfOne(
  condition: RuleCondition,
  { events = [] }: HistorySpec,
  change: Partial<DltRule> = {},
): DltRule {
  return {
    id: 'D90',
    select: { termCodes: events.slice(0, 1).map(({ term }) => TERMS[term]) },
    grade: { atLeast: 3, atMost: 4 },
    except: [],
    where: [condition],
    wording: { en: '', zh: '' },
    origin: { kind: 'assumption', basis: '' },
    ...change,
  };
}

/** What one condition of a rule that is otherwise fulfilled says of a patient's event: the last step of the trace. */
export function conditionStep(condition: RuleCondition, spec: HistorySpec, asked: Asked = {}) {
  const { about = 'r1', at = '2026-04-20T04:00:00.000Z', change = (record) => record } = asked;
  const rule = ruleOfOne(condition, spec, asked.rule);
  const protocol = { ...defaultProtocol(1 as TrialId), ...asked.protocol, rules: [rule] };
  const { findings } = assessSubject(change(aHistory(spec)), protocol, at as Instant);
  const { outcome, ripensAt, trace } = findings.find(({ episodeKey }) => episodeKey === about)!;
  return { outcome, ripensAt, trace, step: trace.at(-1)! };
}
