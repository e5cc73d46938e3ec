import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { noStore } from './no-store.ts';

/** A sheet as an answer that nobody keeps. */
export const asPdf = (c: Context, bytes: Buffer): Response => c.body(new Uint8Array(bytes), 200, { ...noStore, 'content-type': 'application/pdf' });

/** An address of this site as somebody types it: "most.example/sprawdz". */
export const bareAddress = ({ origin }: Pick<Deps, 'origin'>, path: string): string => (origin + path).replace(/^https?:\/\//, '');
