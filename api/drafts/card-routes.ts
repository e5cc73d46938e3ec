import { Hono } from 'hono';
import { readCode, spokenCode } from '#domain/referral/receipt-code.ts';
import { nextPage } from '#domain/referral/request-answers.ts';
import type { CardView } from '#domain/referral/request-view.ts';
import { officeFacts } from '#domain/residence/finder-result.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import { cardSheet } from '#i18n/code-sheets.ts';
import { paths } from '#paths';
import type { Deps } from '../deps.ts';
import { asPdf, bareAddress } from '../http/as-pdf.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { sealedCookie } from '../http/sealed-cookie.ts';
import { typedText } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { type MadeCard, makeCard, readCard } from './card.ts';
import { dropDraft, keepDraft, readDraft } from './draft-store.ts';
import { stand, standing } from './draft-view.ts';

/** The card of a professional: made from the answers, shown once to be printed, taken up by the person with its code. */
export function cardRoutes(deps: Deps, finder: LocalityFinder) {
  const shown = sealedCookie(deps, 'most-card');
  const routes = new Hono();

  routes.post('/', async (c) => {
    const now = await standing(deps, c.req.header('cookie'), finder);
    const made = await makeCard(deps, now);
    // Pressed twice: the first press has made it.
    if (!made.ok) return readShown(c.req.header('cookie')) ? c.json({ next: 'cardReady' }, 200, noStore) : problem(c, 409, made.code);
    await dropDraft(deps, now.kept);
    return c.json({ next: 'cardReady' }, 200, { ...noStore, 'set-cookie': shown.write(JSON.stringify(made.value)) });
  });

  routes.get('/', (c) => c.json(viewOf(c.req.header('cookie')), 200, noStore));

  /** As a file to print, A6. By POST: the code stands in no address, and nothing of the file is kept. */
  routes.post('/file', (c) => {
    const { card, ...view } = viewOf(c.req.header('cookie'));
    if (!card) return problem(c, 404, 'resource.unknown');
    return asPdf(c, deps.setSheet('cards', cardSheet({ ...view, card }, { code: spokenCode(card.code), address: bareAddress(deps, paths.request('card')) })));
  });

  routes.post('/activation', async (c) => {
    const wait = await deps.limits.take('card-network', networkKey(deps, c));
    if (wait > 0) return problem(c, 429, 'limit.reached');
    const { code: typed } = await typedText(c, ['code']);
    const written = readCode(typed);
    if (!written.ok) return problem(c, 422, written.code);
    const card = await readCard(deps, typed);
    if (!card) return problem(c, 404, 'card.unknown');
    const kept = await readDraft(deps, undefined);
    const after = await stand(deps, kept, card.answers, finder);
    const draft = { answers: after.answers, startedAt: deps.now(), card: card.mac };
    const cookie = await keepDraft(deps, kept, draft, after.canSend === true);
    return c.json({ next: nextPage(after.answers, after.canSend) }, 200, { ...noStore, 'set-cookie': cookie ?? '' });
  });

  routes.delete('/', () => new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': shown.clear() } }));
  return routes;

  function viewOf(header: string | undefined): CardView {
    const card = readShown(header);
    const { municipalities, hotlines, built_on: builtOn } = deps.directory.directory;
    return {
      ...(card ? { card: { code: card.code, until: card.until, office: officeFacts(card.office, deps.directory, deps.now()) } } : {}),
      ...{ municipalities, hotlines, builtOn },
      isDemo: deps.lawful?.demo === true,
    };
  }

  function readShown(header: string | undefined): MadeCard | undefined {
    const bytes = shown.read(header);
    return bytes && (JSON.parse(bytes.toString('utf8')) as MadeCard);
  }
}
