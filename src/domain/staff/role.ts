import type { OrganizationKind } from '../directory/organization.schema.ts';

/** Whom an account works as (domain.md 6.2). */
export const roles = [
  'educator',
  'probation-officer',
  'social-worker',
  'manager',
  'county-worker',
  'ngo-worker',
  'editor',
  'coordinator',
  'inspector',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** One person works in one organization as one thing; several of them are several memberships. */
export interface Membership {
  /** An id of the directory, of an organization or a prison, or `region`. */
  readonly organization: string;
  readonly role: Role;
}

/** Where those work who belong to no office. */
export const region = 'region';

export type Permission =
  /** The content of the own organization's cases, sensitive ones only where assigned. */
  | 'cases.read'
  /** Only how to reach the person, hours, language and needs: nothing that reveals prison. */
  | 'cases.read-contact'
  /** Cases that the person wants only the manager to see, and all sensitive ones. */
  | 'cases.read-manager-only'
  | 'cases.act'
  | 'cases.assign'
  /** Type in what a person wrote on the paper form. */
  | 'papers.type-in'
  /** Cards, papers and requests together with a person, and what becomes of them. */
  | 'cards.prepare'
  /** Routing and deadlines of all cases, never their content. */
  | 'desk.coordinate'
  | 'numbers.read'
  /** Invite into the own organization, end access there, name substitutes. */
  | 'people.manage'
  /** The same for every organization and role. */
  | 'people.manage-all'
  | 'directory.edit';

/** What each role may do, in the organization of its membership. What is not here is refused. */
export const permissionsOf = {
  educator: ['cards.prepare'],
  'probation-officer': ['cards.prepare'],
  'social-worker': ['cases.read', 'cases.act', 'papers.type-in'],
  manager: ['cases.read', 'cases.read-manager-only', 'cases.act', 'cases.assign', 'papers.type-in', 'numbers.read', 'people.manage'],
  'county-worker': ['cases.read', 'cases.act', 'papers.type-in'],
  'ngo-worker': ['cases.read-contact', 'cases.act'],
  editor: ['directory.edit'],
  coordinator: ['desk.coordinate', 'numbers.read'],
  inspector: ['numbers.read'],
  administrator: ['people.manage', 'people.manage-all'],
} as const satisfies Record<Role, readonly Permission[]>;

export const may = (role: Role, permission: Permission): boolean => (permissionsOf[role] as readonly Permission[]).includes(permission);

/** The organizations in which these memberships allow it. */
export const organizationsWhere = (memberships: readonly Membership[], permission: Permission): readonly string[] => [
  ...new Set(memberships.filter(({ role }) => may(role, permission)).map(({ organization }) => organization)),
];

/** Where cases are read, whole or only how to reach the person. */
export const readingIn = (memberships: readonly Membership[]): readonly string[] => [
  ...new Set([...organizationsWhere(memberships, 'cases.read'), ...organizationsWhere(memberships, 'cases.read-contact')]),
];

export const mayIn = (memberships: readonly Membership[], permission: Permission, organization: string): boolean =>
  memberships.some((membership) => membership.organization === organization && may(membership.role, permission));

export const mayAnywhere = (memberships: readonly Membership[], permission: Permission): boolean => memberships.some(({ role }) => may(role, permission));

/** Where a membership can be: an office, a prison, or the region. Undefined: the directory does not know it. */
export type Workplace = OrganizationKind | 'prison' | typeof region;

const offices = ['municipal_office', 'county_centre'] as const;
/** Who may get a case without being an office by law: they read contact and needs only. */
export const helperKinds = ['association', 'church', 'social_enterprise', 'crisis_centre', 'health_care', 'employment_office', 'public_office'] as const;

export const isHelperKind = (kind: OrganizationKind): boolean => (helperKinds as readonly OrganizationKind[]).includes(kind);

const workplaces = {
  educator: ['prison'],
  'probation-officer': ['court', region],
  'social-worker': offices,
  manager: [...offices, ...helperKinds],
  'county-worker': offices,
  'ngo-worker': helperKinds,
  editor: [region],
  coordinator: [region],
  inspector: [region],
  administrator: [region],
} as const satisfies Record<Role, readonly Workplace[]>;

/** Whether somebody can work there as this. */
export const fits = (role: Role, workplace: Workplace): boolean => (workplaces[role] as readonly Workplace[]).includes(workplace);

/** Where somebody may work as this, for a list to choose from. */
export const workplacesOf = (role: Role): readonly Workplace[] => workplaces[role];

/** Whom somebody may invite: an administrator everybody, a manager colleagues of the own office. */
export const mayInvite = (memberships: readonly Membership[], { organization, role }: Membership): boolean =>
  mayAnywhere(memberships, 'people.manage-all') || (mayIn(memberships, 'people.manage', organization) && !regional(role));

const regional = (role: Role) => (workplaces[role] as readonly Workplace[]).every((workplace) => workplace === region);

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
