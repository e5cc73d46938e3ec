// Needs a script because a map that moves cannot be a file. The list beside it says the same without one; nothing is loaded before it is wanted.
import { fill } from '#i18n/format.ts';
import { map as words } from '#i18n/pl/map.ts';
import { paths } from '#paths';
import type { AreaLayer } from './map/area-layer.ts';
import type { DrawnMap } from './map/draw-map.ts';
import type { MapPoint } from './map/map-point.ts';

/** Opens the map: by itself on a wide screen when it comes into sight, by a button on a small one or when data is to be saved. */
export function serviceMap(section: HTMLElement): void {
  const open = part<HTMLButtonElement>(section, '[data-map-open]');
  const status = part(section, '[data-map-status]');
  let drawn: Promise<DrawnMap> | undefined;
  let points: Promise<readonly MapPoint[]> | undefined;
  const loadPoints = () => {
    points ??= fetchJson<readonly MapPoint[]>(paths.mapPoints());
    return points;
  };
  const draw = () => {
    drawn ??= load(section, loadPoints).catch((cause: unknown) => {
      drawn = undefined;
      points = undefined;
      open.textContent = words.again;
      open.hidden = false;
      status.textContent = words.failed;
      throw cause;
    });
    return drawn;
  };
  const show = () => {
    open.hidden = true;
    status.textContent = words.opening;
    return draw().then((map) => {
      status.textContent = '';
      return map;
    });
  };

  if (section.parentElement) section.parentElement.dataset['ready'] = '';
  open.addEventListener('click', () => void show().then(() => part(section, '[data-map-canvas]').focus(), ignore));
  part(section, '[data-map-near]').addEventListener('click', async () => {
    const { nearMe } = await import('./map/near-me.ts');
    await nearMe(status, loadPoints, (latitude, longitude) => void drawn?.then((map) => map.centre(latitude, longitude), ignore));
  });
  addPins(section, (id) => void show().then((map) => map.choose(id), ignore));
  if (matchMedia('(min-width: 60rem)').matches && !savesData()) {
    open.hidden = true;
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      show().catch(ignore);
    });
    sight.observe(section);
  }
}

/** Everything is asked for at once: on a slow line each round costs more than the bytes. Points do not wait for the areas below them. */
async function load(section: HTMLElement, loadPoints: () => Promise<readonly MapPoint[]>): Promise<DrawnMap> {
  const ground = Promise.all([import('topojson-client'), fetchJson<AreaLayer>(paths.mapAreas())]);
  ground.catch(ignore);
  const [{ drawMap }, leaflet, { default: Supercluster }, points] = await Promise.all([
    import('./map/draw-map.ts'),
    import('leaflet/dist/leaflet-src.esm.js'),
    import('supercluster'),
    loadPoints(),
  ]);
  const map = drawMap(section, { leaflet, Supercluster }, points);
  // After the frame with the points, so that they can already be seen and chosen.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => void ground.then((parts) => map.drawGround(...parts), ignore))));
  return map;
}

/** A button beside each entry of the list that shows it on the map. */
function addPins(section: HTMLElement, choose: (id: string) => void): void {
  const pin = part<HTMLTemplateElement>(section, 'template[data-map-pin]').content;
  for (const place of document.querySelectorAll('.place')) {
    const copy = pin.cloneNode(true) as DocumentFragment;
    const button = part(copy, 'button');
    button.setAttribute('aria-label', fill(words.onMapNamed, { name: place.querySelector('a')?.textContent ?? '' }));
    button.title = words.onMap;
    button.addEventListener('click', () => choose(place.id));
    place.append(copy);
  }
}

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json() as Promise<T>;
}

function part<T extends HTMLElement>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page of the map has no ${selector}`);
  return found;
}

const savesData = () => (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
/** Already told in the status line. */
const ignore = () => {};
