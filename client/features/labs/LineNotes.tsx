import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { findingText } from '../../ui/EntryNotes.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { analyteChoices, ownCode } from './analyteChoices.ts';
import classes from './Labs.module.css';
import { type OpenCounts, openKey } from './openCounts.ts';
import type { SheetLine } from './readSheet.ts';
import type { SheetProblem, SheetRemark } from './sheetProblem.ts';
import type { SheetAct } from './sheetState.ts';

interface LineNotesProps {
  readonly line: SheetLine;
  readonly counts: OpenCounts;
  readonly act: (act: SheetAct) => void;
}

/** What is wrong with a row, where, and what to do about it: with the choice at hand where there is one. */
export function LineNotes({ line, counts, act }: LineNotesProps) {
  const { problems, remarks, isOut } = line;
  return (
    <ul className={classes.lineNotes}>
      {!isOut &&
        problems.map((problem) => (
          <li key={`${problem.field} ${problem.code}`} data-tone="problem">
            <Problem problem={problem} line={line} counts={counts} act={act} />
          </li>
        ))}
      {remarks.map((remark) => (
        <li key={remark.code === 'finding' ? remark.finding.ruleId : remark.code}>
          <Remark remark={remark} />
        </li>
      ))}
    </ul>
  );
}

function Problem({ problem, line, counts, act }: LineNotesProps & { readonly problem: SheetProblem }) {
  const say = useWords('labs');
  const findings = useWords('findings');
  if (problem.code === 'finding') {
    return (
      <>
        <Icon name="alert" size={12} /> {findingText(problem.finding, findings)}
      </>
    );
  }
  return (
    <>
      <Icon name="question" size={12} /> {say(`problem.${problem.code}`)}
      {problem.code === 'analyte.unknown' && <AnalyteChoice line={line} counts={counts} act={act} />}
      {problem.candidates !== undefined && (
        <UnitChoice line={line} candidates={problem.candidates} counts={counts} act={act} />
      )}
    </>
  );
}

/** The analytes whose names are likest, then all others; or the test under a code of its own. */
function AnalyteChoice({ line: { row }, counts, act }: LineNotesProps) {
  const say = useWords('labs');
  const language = useLanguage();
  const own = ownCode(row.analyte);
  return (
    <select
      className={classes.choice}
      aria-label={say('chooseAnalyte', { name: row.analyte })}
      value=""
      onChange={({ currentTarget: { value } }) => {
        const isKept = value.startsWith(OWN);
        act({ kind: 'analyte', of: row.analyte, code: isKept ? value.slice(OWN.length) : value, isKept });
      }}
    >
      <option value="">{say('choose', { count: counts.get(openKey.analyte(row.analyte)) ?? 1 })}</option>
      {own !== undefined && <option value={OWN + own}>{say('keepOwn', { code: own })}</option>}
      {analyteChoices(row.analyte).map(({ code, en, zh }) => (
        <option key={code} value={code}>{`${code} – ${language === 'zh' ? zh : en}`}</option>
      ))}
    </select>
  );
}

/** Marks the choice of the test's own code. */
const OWN = 'own:';

function UnitChoice({
  line: { row },
  candidates,
  counts,
  act,
}: LineNotesProps & { readonly candidates: readonly string[] }) {
  const say = useWords('labs');
  return (
    <select
      className={classes.choice}
      aria-label={say('chooseUnit', { analyte: row.analyte, unit: row.unit })}
      value=""
      onChange={({ currentTarget: { value } }) =>
        act({ kind: 'unit', analyte: row.analyte, of: row.unit, unit: value })
      }
    >
      <option value="">{say('choose', { count: counts.get(openKey.unit(row.analyte, row.unit)) ?? 1 })}</option>
      {candidates.map((unit) => (
        <option key={unit} value={unit}>
          {unit}
        </option>
      ))}
    </select>
  );
}

function Remark({ remark }: { readonly remark: SheetRemark }) {
  const say = useWords('labs');
  const findings = useWords('findings');
  switch (remark.code) {
    case 'finding':
      return findingText(remark.finding, findings);
    case 'words':
    case 'recorded':
    case 'twice':
      return say(`remark.${remark.code}`);
    case 'recorded-other':
    case 'twice-other':
      return say(`remark.${remark.code}`, { value: remark.value });
  }
}
