import { fill, plural } from '#i18n/format.ts';
import { map as words } from '#i18n/pl/map.ts';
import type { Libraries } from './draw-map.ts';
import type { MapPoint } from './map-point.ts';

type LeafletMap = InstanceType<Libraries['leaflet']['Map']>;
type Marker = InstanceType<Libraries['leaflet']['Marker']>;

interface Options {
  readonly animate: boolean;
  readonly choose: (point: MapPoint, from: HTMLElement) => void;
}

/** Points as buttons, many in one place as one with their number. Only what is in sight is in the page, so thousands cost little. */
export function showPoints(
  leaflet: Libraries['leaflet'],
  Supercluster: Libraries['Supercluster'],
  map: LeafletMap,
  points: readonly MapPoint[],
  options: Options,
) {
  const index = new Supercluster<MapPoint, { town: string }>({
    radius: clusterPixels,
    extent: 256,
    maxZoom: map.getMaxZoom() - 1,
    map: ({ town }) => ({ town }),
    // A bunch of one town is called by its name.
    reduce: (all, { town }) => {
      if (all.town !== town) all.town = '';
    },
  });
  index.load(
    points.map((properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [properties.longitude, properties.latitude] } })),
  );
  let shown = new Map<string, Marker>();

  const buttonOf = (found: ReturnType<typeof index.getClusters>[number]): HTMLButtonElement => {
    const { properties } = found;
    if (!('cluster' in properties)) {
      const button = markButton(
        `map-pin map-pin--${lookOf(properties)}`,
        fill(words.point, { name: properties.name, town: properties.town, kind: properties.label }),
      );
      button.addEventListener('click', () => options.choose(properties, button));
      return button;
    }
    const places = plural(words.count, properties.point_count);
    const button = markButton('map-cluster', properties.town ? fill(words.cluster, { places, town: properties.town }) : fill(words.clusterWide, { places }));
    button.textContent = String(properties.point_count_abbreviated);
    button.addEventListener('click', () => {
      const [longitude = 0, latitude = 0] = found.geometry.coordinates;
      map.setView([latitude, longitude], index.getClusterExpansionZoom(properties.cluster_id), { animate: options.animate });
    });
    return button;
  };

  const render = () => {
    const bounds = map.getBounds().pad(0.25);
    const found = index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.floor(map.getZoom()));
    const next = new Map<string, Marker>();
    for (const mark of found) {
      const [longitude = 0, latitude = 0] = mark.geometry.coordinates;
      const key = 'cluster' in mark.properties ? `cluster ${mark.properties.cluster_id}` : mark.properties.id;
      const kept = shown.get(key);
      next.set(key, kept ?? leaflet.marker([latitude, longitude], { icon: iconOf(leaflet, buttonOf(mark)), keyboard: false }).addTo(map));
    }
    const hadFocus = [...shown].some(([key, marker]) => !next.has(key) && marker.getElement() === document.activeElement);
    for (const [key, marker] of shown) if (!next.has(key)) marker.remove();
    shown = next;
    // Whoever opened a bunch by keyboard goes on with what was in it.
    if (hadFocus) (nearestTo(map, shown) ?? map.getContainer()).focus({ preventScroll: true });
  };
  map.on('moveend', render);
  render();

  const sign = (className: string) => leaflet.divIcon({ className, iconSize: [0, 0] });
  const chosen = leaflet.marker([0, 0], { icon: sign('map-chosen'), interactive: false, keyboard: false, zIndexOffset: 1000 });
  const reader = leaflet.marker([0, 0], { icon: sign('map-you'), interactive: false, keyboard: false });
  return {
    /** Marks one point, or none. */
    mark: (point: MapPoint | undefined) => void (point ? chosen.setLatLng([point.latitude, point.longitude]).addTo(map) : chosen.remove()),
    you: (latitude: number, longitude: number) => void reader.setLatLng([latitude, longitude]).addTo(map),
  };
}

/** Two fingers: nearer points become one button, so that none covers another. */
const clusterPixels = 72;

function markButton(className: string, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `leaflet-marker-icon ${className}`;
  button.setAttribute('aria-label', label);
  return button;
}

/** Leaflet's own icons are pictures or boxes; a real button brings Enter, Space and focus by itself. */
const iconOf = (leaflet: Libraries['leaflet'], button: HTMLButtonElement) => Object.assign(leaflet.divIcon(), { createIcon: () => button });

const lookOf = ({ kind, categories }: MapPoint) =>
  kind === 'municipal_office' || kind === 'county_centre' ? 'office' : categories.includes('shelter_tonight') ? 'night' : 'place';

function nearestTo(map: LeafletMap, markers: ReadonlyMap<string, Marker>): HTMLElement | undefined {
  const centre = map.getCenter();
  const [first] = [...markers.values()].sort((one, other) => centre.distanceTo(one.getLatLng()) - centre.distanceTo(other.getLatLng()));
  return first?.getElement();
}
