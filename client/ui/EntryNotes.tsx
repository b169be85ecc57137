import type { InputFinding } from '../../shared/model/failure.ts';
import { type Say, useWords, type WordKey } from '../i18n/useWords.ts';
import classes from './EntryNotes.module.css';
import { Icon } from './Icon.tsx';

/** What a check says, in words. Checks and their words carry the same ids. */
export function findingText({ ruleId, facts }: InputFinding, say: Say<'findings'>): string {
  const known = Object.entries(facts).map(([name, fact]) => [name, fact ?? '–'] as const);
  return say(ruleId as WordKey<'findings'>, Object.fromEntries(known));
}

const ICON = { F: 'cross', W: 'alert', I: 'eye' } as const;

/** Warnings and hints of one field, or of all when no path is given; refusals stand in the field's own error line. */
export function EntryNotes({ findings }: { readonly findings: readonly InputFinding[] }) {
  const say = useWords('findings');
  const forms = useWords('observations');
  if (findings.length === 0) return null;
  return (
    <ul className={classes.notes}>
      {findings.map((finding) => (
        <li key={`${finding.ruleId} ${finding.path}`} data-severity={finding.severity}>
          <Icon name={ICON[finding.severity]} size={13} label={forms(`finding.${finding.severity}`)} />
          <span>{findingText(finding, say)}</span>
        </li>
      ))}
    </ul>
  );
}
