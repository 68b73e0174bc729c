import proj4 from 'proj4';

/** The coordinate systems a source may declare. */
export type Crs = 'EPSG:4326' | 'EPSG:28992';

export type Position = readonly [number, number];

/**
 * RD New as a proj string with `+towgs84` (EPSG transformation 4833). proj4 reads the WKT and PROJJSON forms of this
 * system 100 m wrong (proj4js #549). Without the RDNAPTRANS grid the error is a few decimetres: good for maps of areas,
 * not for surveying.
 */
const RD_NEW = [
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000',
  '+ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725',
  '+units=m +no_defs',
].join(' ');

const METRES_ARE_EXACT_TO = 1000;

/** A function from a position of a declared system to RD New, rounded to millimetres. */
export function toRd(crs: Crs): (position: Position) => Position {
  if (crs === 'EPSG:28992') return roundToMillimetre;
  const transform = proj4('EPSG:4326', RD_NEW);
  return ([lon, lat]) => {
    const [x = Number.NaN, y = Number.NaN] = transform.forward([lon, lat]);
    return roundToMillimetre([x, y]);
  };
}

/** A position of RD New as longitude and latitude (WGS84), rounded to seven decimals: about a centimetre. */
export function fromRd(): (position: Position) => Position {
  const transform = proj4('EPSG:4326', RD_NEW);
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  return ([x, y]) => {
    const [lon = Number.NaN, lat = Number.NaN] = transform.inverse([x, y]);
    return [round(lon), round(lat)];
  };
}

function roundToMillimetre([x, y]: Position): Position {
  return [
    Math.round(x * METRES_ARE_EXACT_TO) / METRES_ARE_EXACT_TO,
    Math.round(y * METRES_ARE_EXACT_TO) / METRES_ARE_EXACT_TO,
  ];
}

/** Where a position of a declared system cannot lie, and what it looks like instead; null when it can lie there. */
export function contradicts([x, y]: Position, crs: Crs): string | null {
  const looksRd = x > 1000 && x < 300_000 && y > 289_000 && y < 640_000;
  const looksDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (crs === 'EPSG:28992') return looksDegrees && !(x === 0 && y === 0) ? 'EPSG:4326' : null;
  if (looksRd) return 'EPSG:28992';
  if (!looksDegrees) return '?';
  return within([y, x], 'EPSG:4326') && !within([x, y], 'EPSG:4326') ? 'lat, lon' : null;
}

/** Whether a position lies in or near the Netherlands, the only place where RD New has a meaning. */
export function within([x, y]: Position, crs: Crs): boolean {
  return crs === 'EPSG:28992'
    ? x > -10_000 && x < 310_000 && y > 280_000 && y < 660_000
    : x > 2.5 && x < 7.8 && y > 50.5 && y < 54;
}
