import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CaseNotice } from '../../../shared/model/caseNotice.ts';
import type { CaseStep } from '../../../shared/model/dltCase.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';
import { CaseNext } from './CaseNext.tsx';
import { caseLifeLines, type LifeLine } from './caseLifeLines.ts';
import { useToldText } from './useToldText.ts';
import { useWaitText } from './useWaitText.ts';

/** Every step and everybody who was told, with who, when, why, how long it took, and what comes next. */
export function CaseLife({ view }: { readonly view: CaseView }) {
  const say = useWords('cases');
  const lines = caseLifeLines(view.dltCase, view.notices);
  return (
    <Section title={say('life')}>
      <ol className={classes.life}>
        {lines.map((line) => (
          <Line key={line.kind === 'step' ? `s${line.step.seq}` : `n${line.notice.id}`} line={line} view={view} />
        ))}
      </ol>
      <CaseNext view={view} />
    </Section>
  );
}

function Line({ line, view }: { readonly line: LifeLine; readonly view: CaseView }) {
  const sayLife = useWords('caseLife');
  const waitText = useWaitText();
  return (
    <li data-kind={line.kind}>
      {line.kind === 'step' ? <StepText step={line.step} /> : <NoticeText notice={line.notice} />}
      <span className={classes.quiet}>
        {formatInstant(line.at, view.site.zone)}
        {line.sinceMs !== null && ` · ${sayLife('afterEntry', { time: waitText(line.sinceMs) })}`}
      </span>
      {line.kind === 'step' && line.step.reason !== '' && <Reason reason={line.step.reason} />}
    </li>
  );
}

function StepText({ step }: { readonly step: CaseStep }) {
  const say = useWords('cases');
  const vocabulary = useWords('vocabulary');
  const role = ROLES.find((one) => one === step.role);
  const as = role === undefined ? vocabulary('role.system') : vocabulary(`role.${role}`);
  return (
    <>
      <strong>{vocabulary(`caseState.${step.state}`)}</strong>
      <br />
      {say('step.by', { by: step.by, role: as })}
      <br />
    </>
  );
}

function NoticeText({ notice }: { readonly notice: CaseNotice }) {
  const sayLife = useWords('caseLife');
  const toldText = useToldText();
  const { kind, to, channel, step } = notice;
  const how = [
    channel === null || kind !== 'delivered' ? null : sayLife(`channel.${channel}`),
    step === null ? null : sayLife('step', { number: step.number }),
  ].filter((part) => part !== null);
  return (
    <>
      {sayLife(kind, { who: toldText(to) })}
      {how.length > 0 && <span className={classes.quiet}> ({how.join(', ')})</span>}
      <br />
    </>
  );
}

/** The system gives its reason as a code or as rule ids; people give theirs in words. */
function Reason({ reason }: { readonly reason: string }) {
  const say = useWords('cases');
  return <p className={classes.reason}>{reason === 'NO_RULE_SPEAKS_FOR_IT' ? say('noFindings') : reason}</p>;
}
