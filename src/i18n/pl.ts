import { areas } from './pl/areas.ts';
import { ask } from './pl/ask.ts';
import { caseWords } from './pl/case.ts';
import { caseRecord } from './pl/case-record.ts';
import { channel } from './pl/channel.ts';
import { clause } from './pl/clause.ts';
import { demo } from './pl/demo.ts';
import * as directory from './pl/directory.ts';
import { duties } from './pl/duties.ts';
import { exit } from './pl/exit.ts';
import { feedback } from './pl/feedback.ts';
import { finder, finderResult } from './pl/finder.ts';
import * as guides from './pl/guides.ts';
import { home, tonight } from './pl/home.ts';
import { invite } from './pl/invite.ts';
import { language, start } from './pl/language.ts';
import { leaflet } from './pl/leaflet.ts';
import { letter } from './pl/letter.ts';
import { mail } from './pl/mail.ts';
import { map } from './pl/map.ts';
import { newCode } from './pl/new-code.ts';
import { office } from './pl/office.ts';
import { officeAccount } from './pl/office-account.ts';
import { officeActs } from './pl/office-acts.ts';
import { officeList } from './pl/office-list.ts';
import { ownAccount } from './pl/own-account.ts';
import * as pages from './pl/pages.ts';
import { panel } from './pl/panel.ts';
import { paperForm } from './pl/paper-form.ts';
import { plain } from './pl/plain.ts';
import { prisonLetter } from './pl/prison-letter.ts';
import { problems } from './pl/problems.ts';
import { receipt } from './pl/receipt.ts';
import { referral } from './pl/referral.ts';
import { register } from './pl/register.ts';
import { request, requestCard } from './pl/request.ts';
import { search } from './pl/search.ts';
import { conditions, record, site } from './pl/site.ts';
import { staff } from './pl/staff.ts';
import { steward } from './pl/steward.ts';
import * as takeAlong from './pl/take-along.ts';
import { team } from './pl/team.ts';
import * as terms from './pl/terms.ts';
import * as time from './pl/time.ts';
import { vacancy } from './pl/vacancy.ts';
import { visit } from './pl/visit.ts';

/** The words of the product. Polish is the source: other languages must have the same keys. */
export const pl = {
  site,
  language,
  start,
  exit,
  feedback,
  leaflet,
  record,
  conditions,
  home,
  tonight,
  duties,
  finder,
  finderResult,
  referral,
  clause,
  vacancy,
  visit,
  ask,
  request,
  requestCard,
  receipt,
  mail,
  office,
  staff,
  team,
  officeAccount,
  ownAccount,
  officeActs,
  panel,
  search,
  ...directory,
  ...pages,
  ...guides,
  letter,
  paperForm,
  prisonLetter,
  ...takeAlong,
  terms,
  time,
  problems,
  plain,
  steward,
  officeList,
  caseWords,
  caseRecord,
  newCode,
  register,
  channel,
  invite,
  demo,
  map,
  areas,
} as const;
