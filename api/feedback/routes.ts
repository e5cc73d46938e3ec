import { Hono } from 'hono';
import type { FeedbackAnswer } from '#domain/feedback/feedback-answer.ts';
import { isAskedAbout } from '#domain/feedback/verdict.ts';
import { voteSchema } from '#domain/feedback/vote.schema.ts';
import type { Asker, Deps } from '../deps.ts';
import { problem } from '../problem.ts';
import { castVote } from './cast-vote.ts';

/** How it went in an office: the question (GET) and its answer (POST, JSON). */
export const feedbackRoutes = (deps: Deps) =>
  new Hono()
    .get('/', (c) => {
      const office = deps.directory.organization(c.req.query('organization') ?? '');
      const { built_on: builtOn, hotlines } = deps.directory.directory;
      const answer: FeedbackAnswer = { builtOn, hotlines, ...(office && isAskedAbout(office) ? { organization: { id: office.id, name: office.name } } : {}) };
      return c.json(answer, 200, { 'cache-control': 'no-store' });
    })
    .post('/', async (c) => {
      const input = voteSchema.safeParse(await c.req.json().catch(() => ({})));
      if (!input.success) return problem(c, 422, input.error.issues[0]?.message ?? 'feedback.organization-missing');
      const cast = await castVote(deps, input.data, (c.env as Asker | undefined)?.address ?? '');
      if (cast.ok) return c.body(null, 204);
      if (cast.code === 'feedback.too-often') c.header('retry-after', String(cast.waitSeconds));
      return problem(c, cast.code === 'feedback.too-often' ? 429 : 422, cast.code);
    });
