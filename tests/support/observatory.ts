import fs from 'node:fs';
import { createRequire } from 'node:module';
import { ask } from './http-request.ts';

// MDN's scanner has no entry for answers that one already has, and no types: these are the parts of it that judge and count.
const load = createRequire(import.meta.url);
const scanner = '@mdn/mdn-http-observatory/src';
const { ALL_TESTS, Requests, Session, getPageText, parseHttpEquivHeaders, getGradeForScore, getScoreModifier, MINIMUM_SCORE_FOR_EXTRA_CREDIT } = {
  ...load(`${scanner}/constants.js`),
  ...load(`${scanner}/types.js`),
  ...load(`${scanner}/retriever/session.js`),
  ...load(`${scanner}/retriever/utils.js`),
  ...load(`${scanner}/grader/grader.js`),
  ...load(`${scanner}/grader/charts.js`),
} as Scanner;

interface Scanner {
  readonly ALL_TESTS: readonly ((requests: object) => { readonly result: string; readonly pass: boolean })[];
  readonly Requests: new (hostname: string) => { responses: Record<string, unknown>; resources: Record<string, unknown>; session: unknown };
  readonly Session: new (url: URL) => object;
  readonly getPageText: (response: object, force: boolean) => string;
  readonly parseHttpEquivHeaders: (html: string, url: string) => unknown;
  readonly getGradeForScore: (score: number) => { readonly grade: string; readonly score: number };
  readonly getScoreModifier: (result: string) => number;
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}

export interface Grade {
  readonly grade: string;
  readonly score: number;
  readonly failed: readonly string[];
}

/** Grades one answer of a server as if it had come by https from `most.example`, where nothing answers by http. */
export async function gradeOf(address: string, path: string): Promise<Grade> {
  const url = new URL(path, 'https://most.example');
  const [page, preflight] = await Promise.all([
    ask(address, path, { headers: { accept: 'text/html' } }),
    ask(address, path, { method: 'OPTIONS', headers: { origin: 'https://http-observatory.security.mozilla.org', 'access-control-request-method': 'GET' } }),
  ]);
  const toResponse = ({ status, headers, body }: typeof page) => ({
    status,
    headers: { ...headers, get: (name: string) => headers[name.toLowerCase()] },
    data: body.toString('utf8'),
    verified: true,
    request: {},
    config: { url: url.href },
  });
  const requests = new Requests(url.hostname);
  const response = { ...toResponse(page), httpEquiv: new Map() as unknown };
  requests.resources['path'] = getPageText(response, true);
  response.httpEquiv = parseHttpEquivHeaders(response.data, url.href);
  Object.assign(requests.responses, { auto: response, https: response, http: null, cors: toResponse(preflight) });
  requests.session = Object.assign(new Session(url), { response });
  const results = withoutPreloadList(() => ALL_TESTS.map((judge) => judge(requests)));
  const modifiers = results.map(({ result }) => getScoreModifier(result));
  const uncurved = 100 + modifiers.filter((modifier) => modifier < 0).reduce(sum, 0);
  const score = uncurved >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + modifiers.reduce(sum, 0) : uncurved;
  return { ...getGradeForScore(score), failed: results.filter(({ pass }) => !pass).map(({ result }) => result) };
}

/** The list of preloaded hosts is fetched when the package's install script runs, which is off here. `most.example` is on no list. */
function withoutPreloadList<T>(judge: () => T): T {
  const { readFileSync } = fs;
  const read = (...args: Parameters<typeof readFileSync>) => (String(args[0]).endsWith('hsts-preload.json') ? '{}' : readFileSync(...args));
  Object.assign(fs, { readFileSync: read });
  try {
    return judge();
  } finally {
    Object.assign(fs, { readFileSync });
  }
}

const sum = (one: number, other: number): number => one + other;
