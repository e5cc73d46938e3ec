import type { MapPoint } from './map-point.ts';

/** What is known of a chosen point, in a corner of the map; its entry in the list is marked at the same time. */
export function placeCard(section: HTMLElement, isStill: boolean) {
  const card = section.querySelector<HTMLElement>('[data-map-card]');
  const parts = section.querySelector<HTMLTemplateElement>('template[data-map-card-parts]');
  if (!card || !parts) throw new Error('The page of the map has no card');
  let entry: HTMLElement | null = null;
  let back: () => void = () => {};

  const close = () => {
    if (card.hidden) return;
    card.hidden = true;
    entry?.removeAttribute('aria-current');
    back();
  };
  /** @param afterwards gives the focus back to where it came from. */
  const open = (point: MapPoint, afterwards: () => void) => {
    entry?.removeAttribute('aria-current');
    back = afterwards;
    entry = document.getElementById(point.id);
    entry?.setAttribute('aria-current', 'true');
    card.replaceChildren(parts.content.cloneNode(true));
    const slot = (name: string) => card.querySelector<HTMLElement>(`[data-card="${name}"]`);
    const texts = { name: point.name, label: `${point.town} · ${point.label}`, age: point.age };
    for (const [name, text] of Object.entries(texts)) slot(name)?.replaceChildren(text);
    slot('name')?.setAttribute('href', point.path);
    if (point.precision === 'address') slot('precision')?.remove();
    const toList = card.querySelector<HTMLElement>('[data-card-list]');
    toList?.toggleAttribute('hidden', !entry);
    toList?.addEventListener('click', () => {
      entry?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
      entry?.querySelector('a')?.focus({ preventScroll: true });
    });
    card.querySelector('[data-card-close]')?.addEventListener('click', close);
    card.hidden = false;
    card.querySelector('h3')?.focus({ preventScroll: true });
    // Beside the map the list follows; below it the reader asks for that.
    if (matchMedia('(min-width: 60rem)').matches) entry?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
  };
  return { open, close, height: () => card.offsetHeight };
}
