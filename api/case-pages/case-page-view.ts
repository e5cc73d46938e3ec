import { type CasePageView, pagesFor, type ShownCase } from '#domain/referral/case-page-view.ts';
import { officeFacts } from '#domain/residence/finder-result.ts';
import type { Deps } from '../deps.ts';
import { caseFile } from '../referrals/case-file.ts';
import { elsewhereText } from '../referrals/elsewhere-text.ts';
import { findByCode, readCase } from '../referrals/find-case.ts';
import { statusOf } from '../referrals/status.ts';
import type { CaseSession } from './session.ts';

/** What the pages show of a session. A code that died meanwhile (another one was issued, or all was erased) shows nothing. */
export async function casePageView(deps: Deps, { code, isOpened, pending }: CaseSession): Promise<CasePageView> {
  const { hotlines, municipalities, built_on: builtOn } = deps.directory.directory;
  const shown = code === undefined ? undefined : await shownCase(deps, code, isOpened === true);
  return {
    ...(pending ? { pending } : {}),
    ...(shown ? { shown } : {}),
    ...{ isDemo: deps.lawful?.demo === true, hotlines, municipalities, builtOn },
  };
}

async function shownCase(deps: Deps, code: string, isOpened: boolean): Promise<ShownCase | undefined> {
  const row = await findByCode(deps, code);
  const view = await statusOf(deps, row, isOpened);
  if (!row || !view) return undefined;
  if (view.kind === 'relative') return { view, pages: [] };
  const opened = isOpened ? readCase(deps, row) : undefined;
  const file = opened && (await caseFile(deps, opened));
  const elsewhere = opened?.content.elsewhere && elsewhereText(deps, opened.content.elsewhere);
  return {
    ...{ view, office: officeFacts(view.office, deps.directory, deps.now()), pages: file ? pagesFor(file, deps.now()) : [] },
    ...(file ? { file } : {}),
    ...(elsewhere ? { elsewhere } : {}),
  };
}
