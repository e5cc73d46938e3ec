import type { Role } from '#domain/staff/role.ts';

/** What a route asks of whoever comes: nothing, something only the owner has, or an account that works as one of these. */
export type RouteRule =
  | { readonly door: 'anyone' }
  /** A sealed cookie of this browser, a code, a word, a link with a key, a token: each shows only what belongs to it. */
  | { readonly door: 'own' }
  | { readonly door: 'account'; readonly roles: readonly Role[] };

const anyone: RouteRule = { door: 'anyone' };
const own: RouteRule = { door: 'own' };
const office: RouteRule = { door: 'account', roles: ['social-worker', 'manager', 'county-worker'] };
const team: RouteRule = { door: 'account', roles: ['manager', 'administrator'] };

/** Every route of the app. One that is not here fails the test: whoever adds a route says who may use it. */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  'GET /api/health': anyone,
  'GET /api/tonight': anyone,
  'GET /api/search': anyone,
  'GET /api/places': anyone,
  'GET /api/localities': anyone,
  'POST /api/proposals': anyone,
  'GET /api/openapi.json': anyone,
  'GET /api/feedback': anyone,
  'POST /api/feedback': anyone,
  'GET /api/finder': own,
  'POST /api/finder/steps/:step': own,
  'GET /api/finder/result': own,
  'DELETE /api/finder': own,
  'GET /api/drafts': own,
  'POST /api/drafts/steps/:step': own,
  'POST /api/drafts/card': own,
  'GET /api/drafts/card': own,
  'POST /api/drafts/card/activation': own,
  'POST /api/drafts/card/file': own,
  'POST /api/drafts/receipt/file': own,
  'DELETE /api/drafts/card': own,
  'POST /api/drafts/sending': own,
  'GET /api/drafts/receipt': own,
  'POST /api/drafts/receipt/confirmation': own,
  'DELETE /api/drafts': own,
  'POST /api/paper/letter': own,
  'POST /api/paper/cards': own,
  'GET /api/paper/clause': anyone,
  'POST /api/referrals': anyone,
  'GET /api/referrals/status': own,
  'POST /api/referrals/opening': own,
  'POST /api/referrals/messages': own,
  'POST /api/referrals/contact': own,
  'POST /api/referrals/release-date': own,
  'POST /api/referrals/withdrawal': own,
  'POST /api/referrals/erasure': own,
  'GET /api/case': own,
  'POST /api/case/code': own,
  'POST /api/case/word': own,
  'POST /api/case/orders/:page': own,
  'POST /api/case/messages-seen': own,
  'GET /api/case/file': own,
  'GET /api/case/meeting': own,
  'DELETE /api/case': own,
  'GET /api/office/frame': anyone,
  'GET /api/office/link': own,
  'POST /api/office/opening': own,
  'POST /api/office/new-link': anyone,
  'GET /api/office/cases/:number': own,
  'POST /api/office/cases/:number/acts/:act': own,
  'GET /api/office/cases/:number/letter': own,
  'GET /api/office/cases/:number/meeting': own,
  'POST /api/office/closing': own,
  'GET /api/staff/session': own,
  'POST /api/staff/sign-in': anyone,
  'POST /api/staff/second-factor': own,
  'POST /api/staff/sign-out': own,
  'GET /api/staff/invitation': own,
  'POST /api/staff/invitation/person': own,
  'POST /api/staff/invitation/acceptance': own,
  'GET /api/staff/team': team,
  'POST /api/staff/team/invitations': team,
  'POST /api/staff/team/renewals': team,
  'POST /api/staff/team/endings': team,
  'POST /api/staff/team/substitutes': team,
  'GET /api/panel/inbox': office,
  'POST /api/panel/search': office,
  'GET /api/panel/desk': { door: 'account', roles: ['coordinator'] },
  'GET /api/panel/cases/:number': office,
  'POST /api/panel/cases/:number/acts/:act': office,
  'GET /api/panel/cases/:number/letter': office,
  'GET /api/panel/cases/:number/meeting': office,
};
