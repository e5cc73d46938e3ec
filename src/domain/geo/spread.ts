interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly precision: 'address' | 'locality';
}

/**
 * Gives points that stand for the middle of one town places of their own, so that each can be chosen.
 * They turn around the middle like the seeds of a sunflower, always the same way; a known address stays where it is.
 */
export function spread<T extends Point>(places: readonly T[]): readonly T[] {
  const taken = new Map<string, number>();
  return places.map((place) => {
    if (place.precision === 'address') return place;
    const middle = `${place.latitude.toFixed(3)} ${place.longitude.toFixed(3)}`;
    const turn = taken.get(middle) ?? 0;
    taken.set(middle, turn + 1);
    return turn === 0 ? place : { ...place, ...seed(place, turn) };
  });
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Two neighbours are then about 200 m apart: 70 pixels at the closest view, more than a finger. */
const stepMetres = 140;
const metresPerDegree = 111_320;

function seed({ latitude, longitude }: Point, turn: number) {
  const metres = stepMetres * Math.sqrt(turn);
  const north = metres * Math.cos(turn * goldenAngle);
  const east = metres * Math.sin(turn * goldenAngle);
  return {
    latitude: round(latitude + north / metresPerDegree),
    longitude: round(longitude + east / (metresPerDegree * Math.cos((latitude * Math.PI) / 180))),
  };
}

/** Five digits are a metre. */
const round = (degrees: number) => Number(degrees.toFixed(5));
