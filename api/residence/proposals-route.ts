import { createRoute } from '@hono/zod-openapi';
import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import { type OfficeAnswer, proposalFacts } from '#domain/residence/finder-result.ts';
import { type ProposalAnswer, proposalAnswerSchema } from '#domain/residence/proposal-answer.schema.ts';
import { proposalRequestSchema } from '#domain/residence/proposal-request.schema.ts';
import { officeTitle, placeTitle } from '#i18n/finder-words.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { paths } from '#paths';
import type { Deps } from '../deps.ts';
import { createRouter } from '../openapi.ts';
import { problemContent } from '../problem.schema.ts';
import { problem } from '../problem.ts';
import { receivingByOffice } from '../referrals/channels.ts';
import { propose } from './propose.ts';

/** Without a home: last registered in Lubsko, tonight in Świebodzin. */
const example = { situation: 'homeless', lastRegistration: '0811063', stay: '0808053' } as const;

const route = createRoute({
  method: 'post',
  path: '/proposals',
  summary: 'The office that should help, and why. A proposal, never a decision',
  description:
    'Precedence: urgent (the gmina of the stay), foreigner (stay, else residence), homeless (last permanent registration; unknown or none: the stay), else the residence. ' +
    'Codes are compared by their first six digits. Nothing of the request is stored.',
  request: { body: { required: true, content: { 'application/json': { schema: proposalRequestSchema, example } } } },
  responses: {
    200: { description: 'The proposal', content: { 'application/json': { schema: proposalAnswerSchema } } },
    400: { description: 'The body cannot be read as JSON', content: problemContent },
    422: { description: 'A code for each field that is missing or wrong', content: problemContent },
    413: { description: 'The body is larger than 64 kB', content: problemContent },
    415: { description: 'The body is not JSON', content: problemContent },
  },
});

export const proposalRoutes = (deps: Deps) =>
  createRouter().openapi(route, async (c) => {
    const request = c.req.valid('json');
    const proposal = propose(request, deps.directory);
    if (!proposal.ok) return problem(c, 422, 'input.wrong', proposal.errors);
    const result = proposalFacts(proposal.value, request, deps.directory, deps.now());
    const { proposed, centre } = result;
    const words = pl.finderResult;
    const place = placeTitle(proposed.place, deps.directory.directory.municipalities, 'pl');
    const answer: ProposalAnswer = {
      rule: result.rule,
      articles: result.articles.map((key) => words.articles[key]),
      ...officeOf(proposed, deps.directory),
      county: proposed.county
        ? { code: proposed.county.code, name: proposed.county.name, organization: centre ? organizationOf(centre, deps.directory) : null }
        : null,
      alternatives: result.alternatives.map((other) => ({ reason: other.reason, ...officeOf(other, deps.directory) })),
      uncertain: [...result.uncertain],
      explanation: fill(words.explanations[result.rule], { place }),
      reachable: (await receivingByOffice(deps)).has(proposed.office?.id ?? ''),
      socialWorkFrom: result.before?.socialWorkFrom ?? null,
    };
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  });

const officeOf = (answer: OfficeAnswer, index: DirectoryIndex) => ({ organization: organizationOf(answer, index), municipality: municipalityOf(answer) });

function organizationOf(answer: OfficeAnswer, index: DirectoryIndex): ProposalAnswer['organization'] {
  const { office } = answer;
  const name = officeTitle(answer, index.directory.municipalities, 'pl');
  return { id: office?.id ?? null, name, url: office ? paths.organization(office.id) : null };
}

function municipalityOf({ municipality, place }: OfficeAnswer): ProposalAnswer['municipality'] {
  if (municipality) return { terc: municipality.terc, name: municipality.name };
  return place.kind === 'outside' ? { terc: place.code, name: place.name } : { terc: place.code, name: null };
}
