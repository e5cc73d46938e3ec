import { createRoute, z } from '@hono/zod-openapi';
import { receiptSchema } from '#domain/referral/referral-answer.schema.ts';
import { referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import type { Deps } from '../deps.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { createRouter } from '../openapi.ts';
import { problemContent } from '../problem.schema.ts';
import { problem } from '../problem.ts';
import { submitReferral } from './submit.ts';

const example = {
  asker: { kind: 'self' },
  place: { situation: 'residence', residence: '081106' },
  office: 'mgops-lubsko',
  needs: ['food', 'documents'],
  contact: { ways: ['visit'] },
  name: 'Marek',
  word: 'czerwony rower',
  mayContact: true,
  clause: '2026-11-25',
} as const;

const route = createRoute({
  method: 'post',
  path: '/referrals',
  summary: 'Asks an office to get in touch with somebody',
  description:
    'No account. The office must be one that `POST /api/proposals` names for these places, and able to receive. Answered when it is on the disk. ' +
    'Repeat with the same `Idempotency-Key` after a lost answer: the same request is never taken twice. Not an application for a benefit.',
  request: {
    headers: z.object({ 'idempotency-key': z.string({ error: 'idempotency.missing' }).min(16, { error: 'idempotency.short' }).max(100) }),
    body: { required: true, content: { 'application/json': { schema: referralRequestSchema, example } } },
  },
  responses: {
    201: { description: 'Taken: number and code', content: { 'application/json': { schema: receiptSchema } } },
    400: { description: 'The body cannot be read as JSON', content: problemContent },
    409: { description: 'The office cannot receive yet, sending is off, or this key is spent', content: problemContent },
    413: { description: 'The body is larger than 64 kB', content: problemContent },
    415: { description: 'The body is not JSON', content: problemContent },
    422: { description: 'A code for each field that is missing or wrong', content: problemContent },
    429: { description: 'Too many in a short time; `Retry-After` says when', content: problemContent },
    503: { description: 'Nothing was saved; try again', content: problemContent },
  },
});

export const submitRoute = (deps: Deps) =>
  createRouter().openapi(route, async (c) => {
    const sending = {
      idempotencyKey: c.req.valid('header')['idempotency-key'],
      source: 'api' as const,
      network: networkKey(deps, c),
    };
    const sent = await submitReferral(deps, c.req.valid('json'), sending);
    if (sent.ok) return c.json(sent.value, 201, noStore);
    if (sent.code === 'limit.reached') c.header('retry-after', String(sent.waitSeconds));
    const status = sent.code === 'limit.reached' ? 429 : sent.code === 'referral.office-not-competent' || sent.code === 'idempotency.other-body' ? 422 : 409;
    return problem(c, status, sent.code);
  });
