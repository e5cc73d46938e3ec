import { defineCollection } from 'astro:content';
import { contentLoader } from './directory/content-loader.ts';
import { hotlineSchema } from './domain/directory/hotline.schema.ts';
import { locationSchema } from './domain/directory/location.schema.ts';
import { countySchema, localitySchema, municipalitySchema, postalCodeSchema, regionSchema } from './domain/directory/municipality.schema.ts';
import { organizationSchema } from './domain/directory/organization.schema.ts';
import { prisonSchema } from './domain/directory/prison.schema.ts';
import { serviceSchema } from './domain/directory/service.schema.ts';
import { amountSchema } from './domain/guides/amount.schema.ts';
import { articlesSchema } from './domain/guides/article.schema.ts';
import { glossarySchema } from './domain/guides/glossary.schema.ts';
import { guideSchema } from './domain/guides/guide.schema.ts';
import { everydayWordsSchema } from './domain/search/everyday-words.schema.ts';

/** The collections of `content/`: shapes of the domain, read and checked by our own loader (DECISIONS 1). */
export const collections = {
  organizations: defineCollection({ loader: contentLoader('organizations'), schema: organizationSchema }),
  services: defineCollection({ loader: contentLoader('services'), schema: serviceSchema }),
  locations: defineCollection({ loader: contentLoader('locations'), schema: locationSchema }),
  prisons: defineCollection({ loader: contentLoader('prisons'), schema: prisonSchema }),
  hotlines: defineCollection({ loader: contentLoader('hotlines'), schema: hotlineSchema }),
  everydayWords: defineCollection({ loader: contentLoader('everydayWords'), schema: everydayWordsSchema }),
  regions: defineCollection({ loader: contentLoader('regions'), schema: regionSchema }),
  counties: defineCollection({ loader: contentLoader('counties'), schema: countySchema }),
  municipalities: defineCollection({ loader: contentLoader('municipalities'), schema: municipalitySchema }),
  localities: defineCollection({ loader: contentLoader('localities'), schema: localitySchema }),
  postalCodes: defineCollection({ loader: contentLoader('postalCodes'), schema: postalCodeSchema }),
  guides: defineCollection({ loader: contentLoader('guides'), schema: guideSchema }),
  amounts: defineCollection({ loader: contentLoader('amounts'), schema: amountSchema }),
  articles: defineCollection({ loader: contentLoader('articles'), schema: articlesSchema.element }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: glossarySchema.element }),
};
