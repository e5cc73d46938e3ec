import { Marked } from 'marked';
import type { Directory } from '#domain/directory/directory.ts';
import type { Guide } from '#domain/guides/guide.schema.ts';
import type { GuideShelf } from '#domain/guides/guide-shelf.ts';
import { type NamedLink, type Reference, readNamedLink, replaceReferences } from '#domain/guides/references.ts';
import { formatPhone, typeset } from '#i18n/format.ts';
import { amountText } from '#i18n/guide-words.ts';
import type { Language, PublicWords } from '#i18n/languages.ts';

/** What the text of a guide needs to become a page. */
export interface GuideContext {
  readonly shelf: GuideShelf;
  readonly hotlines: Directory['hotlines'];
  readonly words: PublicWords['guidePage'];
  /** Where a link by name leads, in the language of the page where the page exists in it. */
  readonly linkTo: (link: NamedLink) => GuideLink;
  /** Of the guide. In any but Polish, *emphasis* is for Polish words to be read out. */
  readonly language?: Language | undefined;
  readonly termLink: (id: string) => string;
  /** True where the writer sets one sentence a line. */
  readonly keepsLines?: boolean | undefined;
}

/** A place of the site; `mark` says that the page there is in Polish. */
export interface GuideLink {
  readonly href: string;
  readonly mark?: string | undefined;
}

/** A guide as HTML, with what it names for the end of the page. */
export interface GuideHtml {
  readonly doNow: readonly string[];
  readonly body: string;
  readonly amounts: readonly string[];
  readonly articles: readonly string[];
}

/** Resolves the references of a guide in the order in which people read, then lets Markdown be HTML. */
export function guideHtml(guide: Pick<Guide, 'do_now' | 'body'>, context: GuideContext): GuideHtml {
  const named = { amounts: new Set<string>(), articles: new Set<string>(), terms: new Set<string>() };
  const markdown = markdownFor(context);
  const resolve = (text: string) => typeset(replaceReferences(text, (reference) => written(reference, context, named)));
  const doNow = guide.do_now.map((text) => markdown.parseInline(resolve(text), { async: false }));
  const body = markdown.parse(resolve(guide.body), { async: false });
  return { doNow, body, amounts: [...named.amounts], articles: [...named.articles] };
}

/** One or two sentences with references, as HTML without a paragraph. */
export function inlineHtml(text: string, context: GuideContext): string {
  const named = { amounts: new Set<string>(), articles: new Set<string>(), terms: new Set<string>() };
  return markdownFor(context).parseInline(typeset(replaceReferences(text, (reference) => written(reference, context, named))), { async: false });
}

interface Named {
  readonly amounts: Set<string>;
  readonly articles: Set<string>;
  readonly terms: Set<string>;
}

/** A reference as Markdown. An official word is a link where it stands first. */
function written(reference: Reference, context: GuideContext, named: Named): string {
  const { kind, id } = reference;
  const text = shown(reference, context);
  if (kind === 'hotline') return `[${text}](tel:${lineOf(id, context).phone.number})`;
  if (kind === 'amount') named.amounts.add(id);
  if (kind === 'article') named.articles.add(id);
  if (kind !== 'term' || named.terms.has(id)) return text;
  named.terms.add(id);
  return `[${text}](term:${id})`;
}

function shown({ kind, id, form }: Reference, { shelf, words, language, ...context }: Pick<GuideContext, 'shelf' | 'hotlines' | 'words' | 'language'>): string {
  if (kind === 'hotline') return form ?? formatPhone(lineOf(id, context).phone.number);
  if (kind === 'amount') return amountText(shelf.amount(id), words, form, language);
  return form ?? (kind === 'article' ? shelf.article(id).label : shelf.term(id).term);
}

function lineOf(id: string, { hotlines }: Pick<GuideContext, 'hotlines'>) {
  const line = hotlines.find((known) => known.id === id);
  if (!line) throw new Error(`No hotline "${id}" that may be shown`);
  return line;
}

function markdownFor({ linkTo, termLink, keepsLines = false, language = 'pl' }: GuideContext): Marked {
  return new Marked({
    breaks: keepsLines,
    renderer: {
      link({ href, tokens }) {
        const { attributes, mark } = targetOf(href);
        return `<a ${attributes}>${this.parser.parseInline(tokens)}${mark ? ` (${mark})` : ''}</a>`;
      },
      em({ tokens }) {
        return `<em${language === 'pl' ? '' : ' lang="pl"'}>${this.parser.parseInline(tokens)}</em>`;
      },
      html({ text }) {
        throw new Error(`HTML in a guide: ${text}`);
      },
    },
  });

  function targetOf(target: string): { readonly attributes: string; readonly mark?: string | undefined } {
    if (target.startsWith('tel:')) return { attributes: `class="tel" href="${escaped(target)}"` };
    if (target.startsWith('term:')) return { attributes: `class="term" href="${escaped(termLink(target.slice(5)))}"` };
    const named = readNamedLink(target);
    if (!named) return { attributes: `href="${escaped(target)}" rel="external noopener"` };
    const { href, mark } = linkTo(named);
    return { attributes: `href="${escaped(href)}"${mark ? ' hreflang="pl"' : ''}`, mark };
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
