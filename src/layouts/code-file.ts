import { paths } from '#paths';

/** A sheet with a code as a file, from what this browser holds: by POST, so that no address leads to it. Nothing held: the form again. */
export async function askCodeFile(
  request: Request,
  path: '/api/drafts/card/file' | '/api/drafts/receipt/file',
  name: string,
  locals: Pick<App.Locals, 'api' | 'address'>,
): Promise<Response> {
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const made = await locals.api.request(path, { method: 'POST', headers, body: '{}' }, { address: locals.address });
  if (!made.ok) return new Response(null, { status: 303, headers: { location: paths.request('who') } });
  return new Response(made.body, { headers: { ...Object.fromEntries(made.headers), 'content-disposition': `attachment; filename="${name}.pdf"` } });
}
