import type { Libraries, Topojson } from './draw-map.ts';

type Topology = Parameters<Topojson['feature']>[0];
type LeafletMap = InstanceType<Libraries['leaflet']['Map']>;
type Shape = Parameters<Libraries['leaflet']['geoJSON']>[0];

/** What the build wrote (src/directory/areas/draw-areas.ts). */
export interface AreaLayer {
  readonly approximate: boolean;
  readonly objects: { readonly municipalities: unknown; readonly counties: unknown; readonly towns: unknown };
}

interface Town {
  readonly geometry: { readonly coordinates: readonly [longitude: number, latitude: number] };
  readonly properties: { readonly name: string; readonly weight: number };
}

/** Powiaty as soft colours, borders as lines, towns as words. */
export function drawAreas(leaflet: Libraries['leaflet'], { feature, mesh }: Topojson, map: LeafletMap, areas: AreaLayer): void {
  const topology = areas as unknown as Topology;
  const { municipalities, counties, towns } = areas.objects as Record<keyof AreaLayer['objects'], never>;
  const renderer = leaflet.svg({ padding: 0.5 });
  const add = (shape: unknown, className: (tint: number) => string) =>
    leaflet
      .geoJSON(
        shape as Shape,
        {
          interactive: false,
          style: (of: { properties?: { tint?: number } | null } | undefined) => ({ renderer, className: className(of?.properties?.tint ?? 0) }),
        } as object,
      )
      .addTo(map);
  add(feature(topology, counties), (tint) => `map-county map-county--${tint}`);
  add(
    mesh(topology, municipalities, (one, other) => one !== other),
    () => 'map-line',
  );
  add(mesh(topology, counties), () => `map-line map-line--county${areas.approximate ? ' map-line--soft' : ''}`);
  const { features } = feature(topology, towns) as unknown as { features: readonly Town[] };
  nameTowns(leaflet, map, features);
}

/** Names of greater towns come first; one that would cover another waits until there is room. */
function nameTowns(leaflet: Libraries['leaflet'], map: LeafletMap, towns: readonly Town[]): void {
  map.createPane('towns').setAttribute('aria-hidden', 'true');
  const names = towns.map(({ geometry: { coordinates }, properties }) => {
    const word = document.createElement('span');
    word.textContent = properties.name;
    const icon = leaflet.divIcon({ className: 'map-town', html: word, iconSize: [0, 0] });
    const marker = leaflet.marker([coordinates[1], coordinates[0]], { icon, interactive: false, keyboard: false, pane: 'towns' }).addTo(map);
    return { marker, width: properties.name.length * letterWidth };
  });
  const place = () => {
    const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
    for (const { marker, width } of names) {
      const { x, y } = map.latLngToLayerPoint(marker.getLatLng());
      const isFree = taken.every((other) => Math.abs(other.y - y) > lineHeight || Math.abs(other.x - x) > (other.width + width) / 2);
      if (isFree) taken.push({ x, y, width });
      marker.getElement()?.toggleAttribute('hidden', !isFree);
    }
  };
  map.on('zoomend', place);
  place();
}

/** In pixels, a little more than the letters need. */
const letterWidth = 8;
const lineHeight = 34;
