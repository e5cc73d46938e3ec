import { propose } from '#api/residence/propose.ts';
import { type PaperRequest, type TakeAlong, takeAlongOf } from '#domain/referral/take-along.ts';
import { finderResult } from '#domain/residence/finder-result.ts';
import type { ProposalRequest } from '#domain/residence/proposal-request.schema.ts';
import { centre, municipality, office, place } from './content-factories.ts';
import { at, directoryOf } from './directory-factories.ts';

/** Two gminy with an office each, and the centre of their powiat. */
const index = directoryOf({
  municipalities: [municipality(), municipality({ code: '081102', terc: '0811022', name: 'Lasy', seat: 'Lasy' })],
  organizations: [
    office('ops-brzegi', { location: 'ops-brzegi', phones: [{ number: '+48684576198' }] }),
    office('ops-lasy', { service_area: { municipalities: ['081102'] } }),
    centre('pcpr-brzegi'),
  ],
  locations: [place('ops-brzegi', { address: { street: 'ul. Polna 1', postal_code: '68-300', city: 'Brzegi' } })],
});

/** The papers of a request; a test says only what it is about. */
export function papers(change: Partial<Omit<PaperRequest, 'place'>> & { readonly place?: ProposalRequest } = {}, now = '2026-11-25 09:00'): TakeAlong {
  const asked: ProposalRequest = change.place ?? { situation: 'residence', residence: '081101' };
  const proposal = propose(asked, index);
  if (!proposal.ok) throw new Error(Object.values(proposal.errors).join());
  const request: PaperRequest = { asker: { kind: 'self' }, needs: ['food', 'documents'], ...change, place: asked };
  return takeAlongOf(request, finderResult(proposal.value, { ...asked, stay: proposal.places.stay }, index, at(now)));
}
