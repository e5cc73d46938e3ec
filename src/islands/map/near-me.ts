import { distanceKm } from '#domain/directory/distance.ts';
import { formatKm } from '#i18n/format.ts';
import { map as words } from '#i18n/pl/map.ts';
import type { MapPoint } from './map-point.ts';

/** Sorts the list by distance, in this browser alone: the position is neither sent nor kept. */
export async function nearMe(
  status: HTMLElement,
  loadPoints: () => Promise<readonly MapPoint[]>,
  centre: (latitude: number, longitude: number) => void,
): Promise<void> {
  status.textContent = words.nearAsking;
  try {
    const [{ coords }, points] = await Promise.all([position(), loadPoints()]);
    sortTowns(coords, new Map(points.map((point) => [point.id, point])));
    centre(coords.latitude, coords.longitude);
    status.textContent = words.nearDone;
  } catch (cause) {
    status.textContent = cause instanceof GeolocationPositionError && cause.code === cause.PERMISSION_DENIED ? words.nearRefused : words.nearFailed;
  }
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) reject(new Error('This browser knows no position'));
    else navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: 60_000, timeout: 15_000 });
  });
}

function sortTowns(from: GeolocationCoordinates, points: ReadonlyMap<string, MapPoint>): void {
  const list = document.querySelector('[data-places]');
  if (!list) return;
  const kmOf = (entry: Element) => {
    const point = points.get(entry.id);
    return point ? distanceKm(from, point) : Number.POSITIVE_INFINITY;
  };
  const towns = [...list.children].map((town) => ({ town, km: Math.min(...[...town.querySelectorAll('.place')].map(kmOf)) }));
  for (const { town, km } of towns.sort((one, other) => one.km - other.km)) {
    const heading = town.querySelector('h3');
    const mark = heading?.querySelector('small') ?? document.createElement('small');
    mark.textContent = ` ${formatKm(km)}`;
    heading?.append(mark);
    list.append(town);
  }
}
