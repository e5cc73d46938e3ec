import { mapPlaces } from '#domain/geo/map-place.ts';
import { areasSentence } from '#i18n/areas-sentence.ts';
import { areaDrawing } from './areas/area-drawing.ts';
import { areasFile } from './areas/areas-file.ts';
import { loadDirectory } from './load.ts';

/** The layer of areas of this build, as TopoJSON. */
export async function loadAreas(): Promise<string> {
  const index = await loadDirectory();
  const drawing = areaDrawing(areasFile('.', __AREAS_FILE__), index.directory, mapPlaces(index));
  if (!drawing.ok) throw new Error(areasSentence(drawing));
  return drawing.value;
}
