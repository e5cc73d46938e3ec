import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { contactChangeSchema, messageSchema, openingSchema, releaseChangeSchema, withdrawalSchema } from '#domain/referral/case-changes.schema.ts';
import { statusSchema } from '#domain/referral/referral-answer.schema.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { takeAll } from '../limits/limits.ts';
import { createRouter } from '../openapi.ts';
import { problemContent } from '../problem.schema.ts';
import { problem, tooMany } from '../problem.ts';
import { caseFile, messagesRead, ownReading } from './case-file.ts';
import { eraseCase } from './erase.ts';
import { type OpenedCase, openCase } from './find-case.ts';
import { changeReleaseDate, correctContact, withdraw, writeToOffice } from './person-changes.ts';
import { caseStatus } from './status.ts';

const codeHeader = z.object({
  'most-code': z.string().max(40).default('').openapi({ description: '16 digits, with or without spaces', example: '1234 5678 9012 3452' }),
});
const fileSchema = z.object({}).loose().openapi({ description: 'Everything that is kept of the case' });
const doneSchema = z.object({ done: z.literal(true) });

/** What all of them may be refused with. An unknown code and a wrong word are one answer. */
const refusals = {
  400: { description: 'The body cannot be read as JSON', content: problemContent },
  404: { description: 'No case opens with this code and this word', content: problemContent },
  409: { description: 'The case is closed, or somebody changed it at the same time', content: problemContent },
  415: { description: 'The body is not JSON', content: problemContent },
  422: { description: 'A code for each field that is missing or wrong', content: problemContent },
  429: { description: 'Too many guesses; `Retry-After` says when', content: problemContent },
  503: { description: 'Nothing was saved; try again', content: problemContent },
};

/** Bodies of this size, found or not. */
const statusSize = 1024;

const statusRoute = createRoute({
  method: 'get',
  path: '/referrals/status',
  summary: 'What a code shows: state, whose turn it is, until when',
  description: 'Known and unknown codes are answered alike in status, size, headers and time.',
  request: { headers: codeHeader },
  responses: {
    200: { description: 'The state, or found: false', content: { 'application/json': { schema: statusSchema } } },
    422: { description: 'The header is too long', content: problemContent },
    429: { description: 'Too many in a short time', content: problemContent },
    503: { description: 'Try again', content: problemContent },
  },
});

const act = <Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(path: Path, summary: string, body: Body, answer: Answer) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: { headers: codeHeader, body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { 200: { description: 'Done', content: { 'application/json': { schema: answer } } }, ...refusals },
  });

const opening = act('/referrals/opening', 'Everything that is kept, for the one who has code and word', openingSchema, fileSchema);
const messages = act('/referrals/messages', 'Writes to the office', messageSchema, doneSchema);
const contact = act('/referrals/contact', 'Corrects how the person can be reached', contactChangeSchema, doneSchema);
const release = act('/referrals/release-date', 'The day of release moved', releaseChangeSchema, doneSchema);
const withdrawal = act('/referrals/withdrawal', 'Withdraws the request, or only the permission to hand it on', withdrawalSchema, doneSchema);
const erasure = act('/referrals/erasure', 'Erases everything: at once while unread, else after 14 days', openingSchema, z.object({ at: z.number() }));

/** What a person may do with a code, and with code and word. */
export function caseRoutes(deps: Deps) {
  const router = createRouter();
  const done = { done: true } as const;

  router.openapi(statusRoute, async (c) => {
    const wait = await takeCode(c);
    if (wait > 0) return tooMany(c, wait) as never;
    const view = await caseStatus(deps, c.req.valid('header')['most-code']);
    const answer = { found: view !== undefined, case: view ?? null };
    const pad = ' '.repeat(Math.max(0, statusSize - JSON.stringify({ ...answer, pad: '' }).length));
    return c.json({ ...answer, pad }, 200, noStore);
  });

  router.openapi(opening, async (c) => {
    const opened = await open(c, c.req.valid('json').word);
    if (!('row' in opened)) return opened;
    const file = await caseFile(deps, opened);
    const at = deps.now();
    await deps.database.write([ownReading(opened, 'open', at), messagesRead(deps, opened, 'office', at)]);
    return c.json(file as never, 200, noStore);
  });
  router.openapi(messages, async (c) => {
    const { word, text } = c.req.valid('json');
    const opened = await open(c, word);
    if (!('row' in opened)) return opened;
    const wait = await deps.limits.take('message-case', opened.row.id);
    if (wait > 0) return tooMany(c, wait) as never;
    const written = await writeToOffice(deps, opened, text);
    return written.ok ? c.json(done, 200, noStore) : problem(c, 409, written.code);
  });
  router.openapi(contact, async (c) => {
    const { word, contact: changed } = c.req.valid('json');
    const opened = await open(c, word);
    if (!('row' in opened)) return opened;
    const written = await correctContact(deps, opened, changed);
    return written.ok ? c.json(done, 200, noStore) : problem(c, 409, written.code);
  });
  router.openapi(release, async (c) => {
    const { word, date, because } = c.req.valid('json');
    const opened = await open(c, word);
    if (!('row' in opened)) return opened;
    const written = await changeReleaseDate(deps, opened, date !== undefined ? { date } : { because: because ?? 'not-known' });
    return written.ok ? c.json(done, 200, noStore) : problem(c, 409, written.code);
  });
  router.openapi(withdrawal, async (c) => {
    const { word, scope } = c.req.valid('json');
    const opened = await open(c, word);
    if (!('row' in opened)) return opened;
    const written = await withdraw(deps, opened, scope);
    return written.ok ? c.json(done, 200, noStore) : problem(c, 409, written.code);
  });
  router.openapi(erasure, async (c) => {
    const opened = await open(c, c.req.valid('json').word);
    if (!('row' in opened)) return opened;
    const erased = await eraseCase(deps, opened);
    return erased.ok ? c.json(erased.value, 200, noStore) : problem(c, 409, erased.code);
  });
  return router;

  /** A code was tried: by this network, and by everybody. */
  function takeCode(c: Context): Promise<number> {
    return takeAll(deps.limits, [
      ['code-network', networkKey(deps, c)],
      ['code-all', ''],
    ]);
  }

  async function open(c: Context, word: string): Promise<OpenedCase | ReturnType<typeof notFound>> {
    const wait = await takeCode(c);
    if (wait > 0) return tooMany(c, wait) as never;
    const opening = await openCase(deps, c.req.header('most-code') ?? '', word);
    if (opening.ok) return opening.value;
    return opening.waitSeconds > 0 ? (tooMany(c, opening.waitSeconds) as never) : notFound(c);
  }
}

const notFound = (c: Context) => problem(c, 404, 'referral.not-found');
