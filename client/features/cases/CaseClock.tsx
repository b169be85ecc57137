import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatStudyDay } from '../../../shared/format/formatNumber.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { localDateOf } from '../../../shared/time/localDateOf.ts';
import { WindowBar } from '../../charts/window-board/WindowBar.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import { WholeDates } from '../../ui/WholeDates.tsx';
import { WindowStateMark } from '../../ui/WindowStateMark.tsx';
import classes from './Case.module.css';
import type { CaseFindings } from './caseFindings.ts';

/** Where the patient stands in the window, and what time alone will still decide. */
export function CaseClock({ view, findings }: { readonly view: CaseView; readonly findings: CaseFindings }) {
  const say = useWords('cases');
  const { assessment, site, protocol, asOf } = view;
  const { window, day, state } = assessment;
  const ripening = findings.now.filter(({ ripensAt }) => ripensAt !== null);
  return (
    <Section title={say('clock')}>
      <WindowStateMark state={state} />
      {window === null || day === null ? (
        <p>{say('notInfused')}</p>
      ) : (
        <>
          <p>
            <WholeDates>
              {say('windowDay', {
                day: formatStudyDay(day),
                from: protocol.dltWindow.fromDay,
                to: protocol.dltWindow.toDay,
                start: window.startOn,
                end: window.endOn,
              })}
            </WholeDates>
          </p>
          <WindowBar
            window={window}
            todayOn={localDateOf(asOf.at, site.zone)}
            ripensAt={ripening.flatMap(({ ripensAt }) => ripensAt ?? [])}
            zone={site.zone}
            isCleared={state === 'cleared'}
            label={`${window.startOn} – ${window.endOn}`}
          />
        </>
      )}
      <ul className={classes.ripening}>
        {findings.now.map((finding) => (
          <RipeningLine key={finding.ruleId} finding={finding} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function RipeningLine({ finding, view }: { readonly finding: Finding; readonly view: CaseView }) {
  const say = useWords('trace');
  if (finding.outcome !== 'undecided') return null;
  const grade = view.protocol.rules.find(({ id }) => id === finding.ruleId)?.unlessResolved?.toGradeAtMost;
  if (finding.ripensAt === null) return <li>{`${finding.ruleId}: ${say('needsPerson')}`}</li>;
  const at = formatInstant(finding.ripensAt, view.site.zone);
  return (
    <li>{`${finding.ruleId}: ${grade === undefined ? say('ripensPlain', { at }) : say('ripens', { at, grade })}`}</li>
  );
}
