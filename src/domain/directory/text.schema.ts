import * as z from 'zod';

/** Plain text on one or more lines, without leading or trailing space. */
export const textSchema = z.string({ error: 'text.missing' }).trim().min(1, { error: 'text.missing' });

/** Key of a record: lower-case ASCII words joined by hyphens. It is also the file's name and part of the page's address. */
export const recordIdSchema = z.string({ error: 'id.missing' }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'id.wrong' });

/** Six-digit TERYT code of a gmina (without the type digit, which changes when a village becomes a town). */
export const municipalityCodeSchema = z.string({ error: 'municipality.missing' }).regex(/^\d{6}$/, { error: 'municipality.code-wrong' });

/** Four-digit TERYT code of a powiat. */
export const countyCodeSchema = z.string({ error: 'county.missing' }).regex(/^\d{4}$/, { error: 'county.code-wrong' });

/** Two-digit TERYT code of a voivodeship. */
export const regionCodeSchema = z.string({ error: 'region.missing' }).regex(/^\d{2}$/, { error: 'region.code-wrong' });

/** A calendar day, YYYY-MM-DD, that exists. */
export const daySchema = z.iso.date({ error: 'date.wrong' });

/** A day as exact as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const partialDaySchema = z.string({ error: 'date.wrong' }).regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'date.partial-wrong' });

/** A web address with its scheme. */
export const urlSchema = z.url({ protocol: /^https?$/, error: 'url.wrong' });

export const emailSchema = z.email({ error: 'email.wrong' });
