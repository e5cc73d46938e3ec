import type { TakeAlong } from '#domain/referral/take-along.ts';
import { fill, formatDay, formatPhone, typeset } from './format.ts';
import { articleList, groundSentence } from './letter-text.ts';
import { letter } from './pl/letter.ts';
import { takeAlong } from './pl/take-along.ts';

const words = takeAlong.spoken;
/** More than these nobody keeps in mind, and no card holds. */
const mostSaid = 5;

/** What to say on the phone, sentence by sentence. Needs that tell of health, violence or a court are said face to face. */
export function phoneScript(papers: TakeAlong): readonly string[] {
  return [`${words.hello} ${words.ask}`, placeAloud(papers), needsAloud(papers), words.when, words.take, words.who].filter(Boolean).map(typeset);
}

/** What to say at the counter, with the letter in the hand. */
export function counterScript(papers: TakeAlong): readonly string[] {
  const law = papers.articles.length > 0 ? [fill(words.counterLaw, { articles: articleList(papers.articles) })] : [];
  return [`${words.ask} ${placeAloud(papers)}`, needsAloud(papers), words.counterLetter, ...law, words.counterHandOn].filter(Boolean).map(typeset);
}

/** When to ask again; no promise of the office is made. */
export const askAgain = ({ talkBy }: TakeAlong): string => typeset(talkBy ? fill(takeAlong.askAgain, { date: formatDay(talkBy) }) : takeAlong.askAgainUndated);

/** One SMS: without Polish letters, which would halve its length. No need, no release; what does not fit is left out from the end. */
export function smsText(papers: TakeAlong): string {
  const { name, contact } = papers.request;
  const sms = takeAlong.sms;
  const phone = contact?.phone;
  const must = [sms.ask, name ? fill(sms.name, { name }) : '', phone ? fill(sms.phone, { phone: formatPhone(phone) }) : ''];
  const may = [groundSentence(papers, true), contact?.hours ? fill(sms.hours, { hours: contact.hours }) : ''];
  return may.reduce<string>(
    (text, more) => (more && fits(plainLetters(`${text} ${more}`)) ? plainLetters(`${text} ${more}`) : text),
    plainLetters(must.join(' ')),
  );
}

/** Before release the release itself is not said where others may hear it and the person asked for silence. */
const placeAloud = (papers: TakeAlong) => groundSentence(papers, papers.request.contact?.noPrison === true);

function needsAloud({ openNeeds, request }: TakeAlong): string {
  const said = openNeeds
    .slice(0, mostSaid)
    .map((need) => letter.needs[need])
    .join('; ');
  const rest = Math.min(openNeeds.length, mostSaid) < request.needs.length ? words.detailsThere : '';
  return [said ? fill(words.needs, { needs: said }) : '', rest].filter(Boolean).join(' ');
}

const plainLetters = (text: string): string =>
  text.replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('\u00a0', ' ').normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();

/** 160 characters of the GSM alphabet (some count twice), or 70 of any other. */
function fits(text: string): boolean {
  const isLatin = /^[\x20-\x7e]*$/.test(text);
  return isLatin ? text.replace(/[[\]{}~^\\|]/g, '##').length <= 160 : text.length <= 70;
}
