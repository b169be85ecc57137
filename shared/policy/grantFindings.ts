import type { InputFinding } from '../model/failure.ts';
import type { Role, RoleGrant } from '../model/people.ts';

/** Where a role is held. Source: [DESIGN §6]. */
const HELD_FOR: Readonly<Record<Role, 'site' | 'trial' | 'everything'>> = {
  investigator: 'site',
  coordinator: 'site',
  'medical-monitor': 'trial',
  'committee-member': 'trial',
  'data-manager': 'trial',
  auditor: 'trial',
  administrator: 'everything',
};

/**
 * Duties one person may not join (C-16): who enters a patient's data does not review it, and who hands out access holds
 * no clinical sign-off. Within one trial; an administrator's role is held for all of them.
 */
const APART: readonly (readonly [Role, Role])[] = [
  ['investigator', 'medical-monitor'],
  ['coordinator', 'medical-monitor'],
  ['administrator', 'investigator'],
  ['administrator', 'medical-monitor'],
  ['administrator', 'committee-member'],
];

/** What is wrong with a grant by itself and beside those its holder already has; empty = it can be given. */
export function grantFindings(grant: RoleGrant, held: readonly RoleGrant[]): readonly InputFinding[] {
  return [...placeFindings(grant), ...dutyFindings(grant, held)];
}

function placeFindings(grant: RoleGrant): readonly InputFinding[] {
  const place = HELD_FOR[grant.role];
  const refuse = (ruleId: string, path: string): InputFinding => ({
    ruleId,
    severity: 'F',
    path,
    facts: { role: grant.role },
  });
  const findings: InputFinding[] = [];
  if (place === 'everything' && grant.trialId !== null) findings.push(refuse('GRANT_TAKES_NO_TRIAL', 'trialId'));
  if (place !== 'everything' && grant.trialId === null) findings.push(refuse('GRANT_NEEDS_TRIAL', 'trialId'));
  if (place === 'site' && grant.siteId === null) findings.push(refuse('GRANT_NEEDS_SITE', 'siteId'));
  if (place !== 'site' && grant.siteId !== null) findings.push(refuse('GRANT_TAKES_NO_SITE', 'siteId'));
  return findings;
}

function dutyFindings(grant: RoleGrant, held: readonly RoleGrant[]): readonly InputFinding[] {
  const meets = (other: RoleGrant) =>
    grant.trialId === null || other.trialId === null || grant.trialId === other.trialId;
  const clash = held.find((other) => meets(other) && areApart(grant.role, other.role));
  if (clash === undefined) return [];
  return [
    { ruleId: 'GRANT_CONFLICTS', severity: 'F', path: 'role', facts: { role: grant.role, heldRole: clash.role } },
  ];
}

function areApart(one: Role, other: Role): boolean {
  return APART.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}
