import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { referralRequest } from '../support/referral-factories.ts';

/** Run as a process: many senders, each request its own. Arguments: address, senders, and "5s" or a number of requests. */
const [site = '', senders = '1', much = '1s'] = process.argv.slice(2);
const result = await autocannon({
  url: site,
  connections: Number(senders),
  ...(much.endsWith('s') ? { duration: Number.parseInt(much, 10) } : { amount: Number(much) }),
  requests: [
    {
      method: 'POST',
      path: '/api/referrals',
      body: JSON.stringify(referralRequest({ place: { situation: 'residence', residence: '081106' }, office: 'mgops-lubsko' })),
      setupRequest: (request) => ({
        ...request,
        headers: { ...request.headers, 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') },
      }),
    },
  ],
});
const { requests, latency, non2xx, errors } = result;
console.log(JSON.stringify({ perSecond: requests.average, p99: latency.p99, refused: non2xx, errors, sent: requests.total }));
