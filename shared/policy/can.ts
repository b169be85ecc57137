import type { SiteId, TrialId } from '../model/ids.ts';
import type { Actor, Role, RoleGrant } from '../model/people.ts';
import { ROLES } from '../model/vocabulary.ts';
import type { Action } from './actions.ts';

/** What an act is about. A field left out is unknown and matches no grant; `null` = it belongs to no trial, to no site. */
export interface Resource {
  readonly trialId?: TrialId | null;
  readonly siteId?: SiteId | null;
}

/** `role` is the one that permits the act and is written into the record; `system` also where no role is needed. */
export type Permission = { readonly allowed: true; readonly role: Role | 'system' } | { readonly allowed: false };

/**
 * How far a role reaches: `site` = the grant's own site, `trial` = the whole trial, `trialOrNone` = also what belongs to
 * no trial, `all` = everywhere.
 */
type Reach = 'no' | 'site' | 'trial' | 'trialOrNone' | 'all';
const [no, site, trial, trialOrNone, all] = ['no', 'site', 'trial', 'trialOrNone', 'all'] as const;

type Row = Readonly<Record<Role, Reach>>;
function row(...reaches: readonly [Reach, Reach, Reach, Reach, Reach, Reach, Reach]): Row {
  const [investigator, coordinator, monitor, committee, dataManager, auditor, administrator] = reaches;
  return {
    investigator,
    coordinator,
    'medical-monitor': monitor,
    'committee-member': committee,
    'data-manager': dataManager,
    auditor,
    administrator,
  };
}

/** Who may do what. Source: [DESIGN §6]. `import.run` into no trial yet makes a new one. */
// biome-ignore format: the columns are the documentation
const TABLE: Readonly<Record<Action, Row>> = {
  //                      investig. coordin. monitor committee data-mgr     auditor      admin
  'session.read':      row(all,     all,     all,    all,      all,         all,         all),
  'trial.read':        row(trial,   trial,   trial,  trial,    trial,       trial,       no),
  'signals.read':      row(no,      no,      trial,  trial,    trial,       trial,       no),
  'subject.read':      row(site,    site,    trial,  trial,    trial,       trial,       no),
  'subject.enrol':     row(site,    site,    no,     no,       no,          no,          no),
  'observation.write': row(site,    site,    no,     no,       no,          no,          no),
  'case.read':         row(site,    site,    trial,  trial,    trial,       trial,       no),
  'case.acknowledge':  row(no,      no,      trial,  no,       no,          no,          no),
  'case.adjudicate':   row(no,      no,      trial,  no,       no,          no,          no),
  'case.answer':       row(no,      no,      trial,  trial,    no,          no,          no),
  'case.declare':      row(no,      no,      no,     trial,    no,          no,          no),
  'case.raise':        row(no,      no,      trial,  no,       no,          no,          no),
  'case.see':          row(no,      no,      trial,  trial,    no,          no,          no),
  'cohort.acknowledge':row(no,     no,      trial,  no,       no,          no,          no),
  'cohort.report':     row(no,      no,      trial,  trial,    no,          no,          no),
  'cohort.decide':     row(no,      no,      trial,  trial,    no,          no,          no),
  'discrepancy.answer':row(site,    site,    no,     no,       no,          no,          no),
  'discrepancy.close': row(no,      no,      trial,  no,       no,          no,          no),
  'expedited.write':   row(no,      no,      trial,  no,       no,          no,          no),
  'reference-safety.write':row(no,  no,      no,     no,       trial,       no,          no),
  'audit.read':        row(site,    site,    trial,  trial,    trial,       trialOrNone, no),
  'import.run':        row(no,      no,      no,     no,       trialOrNone, no,          no),
  'standards.read':    row(all,     all,     all,    all,      all,         all,         all),
  'standards.load':    row(no,      no,      no,     no,       no,          no,          all),
  'synonyms.manage':   row(no,      no,      no,     no,       all,         no,          all),
  'ranges.read':       row(site,    site,    trial,  trial,    trial,       trial,       no),
  'ranges.write':      row(site,    site,    no,     no,       trial,       no,          no),
  'protocol.edit':     row(no,      no,      no,     no,       trial,       no,          no),
  'protocol.bench':    row(no,      no,      trial,  no,       trial,       trial,       no),
  'protocol.approve':  row(no,      no,      trial,  no,       no,          no,          no),
  'protocol.withdraw': row(no,      no,      trial,  no,       trial,       no,          no),
  'people.read':       row(no,      no,      no,     no,       no,          all,         all),
  'people.manage':     row(no,      no,      no,     no,       no,          no,          all),
};

/** What each part of the system may do by itself. */
const SYSTEM: Readonly<Record<Extract<Actor, { kind: 'system' }>['name'], readonly Action[]>> = {
  clock: ['trial.read', 'subject.read', 'case.read'],
  import: ['trial.read', 'subject.read', 'subject.enrol', 'observation.write', 'import.run'],
  seed: [
    'trial.read',
    'subject.read',
    'subject.enrol',
    'observation.write',
    'case.read',
    'case.acknowledge',
    'case.adjudicate',
    'people.read',
    'people.manage',
  ],
  auth: ['people.read', 'people.manage'],
};

/** The one permission decision of the product: what no grant permits is refused (C-15). */
export function can(actor: Actor, action: Action, resource: Resource): Permission {
  if (actor.kind === 'system') {
    return SYSTEM[actor.name].includes(action) ? { allowed: true, role: 'system' } : { allowed: false };
  }
  const held = actor.grants.filter((grant) => reaches(grant, TABLE[action][grant.role], resource));
  const role = ROLES.find((candidate) => held.some((grant) => grant.role === candidate));
  if (role !== undefined) return { allowed: true, role };
  // A person without any role may still learn that there is none.
  return action === 'session.read' ? { allowed: true, role: 'system' } : { allowed: false };
}

/** Whose rows of a trial's lists an actor sees. */
export function visibleSites(actor: Actor, trialId: TrialId): 'all' | readonly SiteId[] | 'none' {
  if (actor.kind === 'system') return SYSTEM[actor.name].includes('subject.read') ? 'all' : 'none';
  const grants = actor.grants.filter((grant) => grant.trialId === trialId);
  const reachOf = (grant: RoleGrant) => TABLE['subject.read'][grant.role];
  if (grants.some((grant) => reachOf(grant) === trial)) return 'all';
  const sites = grants.flatMap((grant) => (reachOf(grant) === site && grant.siteId !== null ? [grant.siteId] : []));
  return sites.length === 0 ? 'none' : [...new Set(sites)];
}

function reaches(grant: RoleGrant, reach: Reach, resource: Resource): boolean {
  const ownTrial = grant.trialId !== null && grant.trialId === resource.trialId;
  switch (reach) {
    case 'no':
      return false;
    case 'site':
      return ownTrial && grant.siteId !== null && grant.siteId === resource.siteId;
    case 'trial':
      return ownTrial;
    case 'trialOrNone':
      return ownTrial || resource.trialId === null;
    case 'all':
      return true;
  }
}
