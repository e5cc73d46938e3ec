import type { Keyed } from '#domain/directory/content.ts';
import type { Amount } from '#domain/guides/amount.schema.ts';
import { amountSchema } from '#domain/guides/amount.schema.ts';
import { articlesSchema } from '#domain/guides/article.schema.ts';
import { glossarySchema } from '#domain/guides/glossary.schema.ts';
import { guideSchema } from '#domain/guides/guide.schema.ts';
import type { GuideContent, GuideText } from '#domain/guides/guide-content.ts';

/** A guide that holds; say only what the test is about. It passes the real schema. */
export function guide({ language = 'pl', slug = 'dowod-osobisty', ...fields }: Partial<GuideText> = {}): GuideText {
  const parsed = guideSchema.parse({
    title: 'Dowód osobisty',
    description: 'Jak dostać nowy dowód.',
    moment: 'any',
    order: 10,
    audience: 'person',
    categories: ['documents'],
    do_now: ['Idź do urzędu gminy.'],
    checked_date: '2026-11-01',
    sources: [{ name: 'Ustawa o dowodach osobistych' }],
    register: 'guide',
    body: 'Dowód jest bezpłatny.\n',
    ...fields,
  });
  return { ...parsed, language, slug };
}

export function amount({ id = 'prog', ...fields }: Partial<Keyed<Amount>> = {}): Keyed<Amount> {
  const parsed = amountSchema.parse({
    value: 1010,
    unit: 'zl',
    label: 'Próg dochodu',
    valid_from: '2025-01-01',
    valid_to: null,
    sources: [{ name: 'Rozporządzenie', url: 'https://urzad.example/progi' }],
    ...fields,
  });
  return { ...parsed, id };
}

export function guideContent(parts: Partial<GuideContent> = {}): GuideContent {
  return {
    guides: [guide()],
    amounts: [amount()],
    articles: articlesSchema.parse([{ id: 'ups-101', label: 'art. 101 ustawy o pomocy społecznej', url: 'https://prawo.example/101', text_seen: '2024' }]),
    glossary: glossarySchema.parse([{ id: 'ops', term: 'ośrodek pomocy społecznej (OPS)', also: ['MOPS'], meaning: 'Urząd gminy, który pomaga.' }]),
    ...parts,
  };
}
