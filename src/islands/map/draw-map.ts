import { fits, type PlaceFilter } from '#domain/geo/place-filter.ts';
import { map as words } from '#i18n/pl/map.ts';
import { type AreaLayer, drawAreas } from './area-layer.ts';
import './map.css';
import type { MapPoint } from './map-point.ts';
import { placeCard } from './place-card.ts';
import { showPoints } from './point-layer.ts';

export interface Libraries {
  readonly leaflet: typeof import('leaflet');
  readonly Supercluster: typeof import('supercluster').default;
}

export type Topojson = Pick<typeof import('topojson-client'), 'feature' | 'mesh'>;

export interface DrawnMap {
  /** Puts areas, borders and names of towns below the points. */
  readonly drawGround: (topojson: Topojson, areas: AreaLayer) => void;
  /** Shows a place of the list, with its card. */
  readonly choose: (id: string) => void;
  readonly centre: (latitude: number, longitude: number) => void;
}

/** Draws the points; what is chosen here is marked in the list, and the other way round. */
export function drawMap(section: HTMLElement, { leaflet, Supercluster }: Libraries, all: readonly MapPoint[]): DrawnMap {
  const frame = section.querySelector<HTMLElement>('[data-map-frame]');
  const canvas = section.querySelector<HTMLElement>('[data-map-canvas]');
  if (!frame || !canvas) throw new Error('The page of the map has no frame');
  frame.hidden = false;
  section.querySelector('[data-map-legend]')?.removeAttribute('hidden');
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const motion = { zoomAnimation: !isStill, markerZoomAnimation: !isStill, fadeAnimation: false, inertia: !isStill };
  const map = new leaflet.Map(canvas, { ...motion, zoomControl: false, attributionControl: false, zoomSnap: 0.25, maxZoom, scrollWheelZoom: false });
  const filter = { category: section.dataset['category'], county: section.dataset['county'] } as PlaceFilter;
  const points = all.filter((point) => fits(point, filter));

  const whole = boundsOf(all, leaflet).pad(0.1);
  const start = points.length > 0 && (filter.category || filter.county) ? boundsOf(points, leaflet).pad(0.15) : whole;
  map.fitBounds(start, { maxZoom: closest, animate: false });
  map.setMinZoom(Math.min(map.getZoom(), map.getBoundsZoom(whole)) - 0.5).setMaxBounds(whole.pad(0.5));

  const card = placeCard(section, isStill);
  const layer = showPoints(leaflet, Supercluster, map, points, { animate: !isStill, choose: (point, from) => open(point, from) });
  const open = (point: MapPoint, from: HTMLElement | undefined) => {
    layer.mark(point);
    card.open(point, () => {
      layer.mark(undefined);
      (from?.isConnected ? from : canvas).focus();
    });
    // The card must not cover what it speaks of.
    map.panInside([point.latitude, point.longitude], { paddingTopLeft: [40, 60], paddingBottomRight: [40, card.height() + 40], animate: !isStill });
  };

  // The wheel belongs to the page until somebody works with the map.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') card.close();
  });
  const zoom = { in: () => map.zoomIn(1), out: () => map.zoomOut(1), whole: () => map.fitBounds(whole, { animate: !isStill }) };
  for (const [key, act] of Object.entries(zoom)) {
    const button = section.querySelector<HTMLElement>(`[data-map-zoom="${key}"]`);
    button?.addEventListener('click', act);
    button?.removeAttribute('hidden');
  }
  section.dataset['drawn'] = String(points.length);

  return {
    drawGround: (topojson, areas) => {
      drawAreas(leaflet, topojson, map, areas);
      const borders = section.querySelector('[data-map-borders]');
      if (borders) borders.textContent = areas.approximate ? words.approximateBorders : words.officialBorders;
    },
    choose: (id) => {
      const point = points.find((candidate) => candidate.id === id);
      if (!point) return;
      map.setView([point.latitude, point.longitude], Math.max(map.getZoom(), closest), { animate: !isStill });
      frame.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
      open(point, document.getElementById(id)?.querySelector('button') ?? undefined);
    },
    centre: (latitude, longitude) => {
      layer.you(latitude, longitude);
      map.setView([latitude, longitude], closest, { animate: !isStill });
    },
  };
}

/** Beyond it points stand alone; there are no streets to see. */
const maxZoom = 15;
/** A town with its neighbours. */
const closest = 11;

function boundsOf(points: readonly MapPoint[], leaflet: Libraries['leaflet']) {
  return leaflet.latLngBounds(points.map(({ latitude, longitude }) => [latitude, longitude]));
}
