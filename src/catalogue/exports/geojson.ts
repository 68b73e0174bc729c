import { fromRd, type Geometry, type Position, type Row, readWkb, signedArea } from '../../lake/index.ts';
import { type ExportFormat, type ExportJob, rowsOf } from './export.ts';

/**
 * A feature collection as RFC 7946 wants it: WGS84 longitude and latitude in seven decimals, outer rings
 * counter-clockwise, holes clockwise. Only for datasets with a geometry. Bounding boxes in RD New are left out.
 */
export const geojson: ExportFormat = Object.freeze({
  kind: 'geojson',
  mediaType: 'application/geo+json; charset=utf-8',
  fits: ({ hasGeometry }) => hasGeometry,
  write: async (job) => ({ kind: 'text', chunks: collection(job) }),
});

/** Columns that hold a box in RD New, by the names that sources and models give them. */
const BOX = /^_?(min|max)[xy]$/;

async function* collection(job: ExportJob): AsyncGenerator<string> {
  const shape = job.dataset.columns.find(({ type }) => type === 'binary')?.name ?? '';
  const names = job.dataset.columns
    .filter(({ name, type }) => type !== 'binary' && !BOX.test(name))
    .map(({ name }) => name);
  const toDegrees = fromRd();
  yield `{"type":"FeatureCollection","name":${JSON.stringify(job.dataset.id)},"features":[`;
  let separator = '\n';
  for await (const rows of rowsOf(job)) {
    const features = rows.map((row) => JSON.stringify(feature(row, shape, names, toDegrees)));
    yield features.map((text, index) => (index > 0 ? ',\n' : separator) + text).join('');
    separator = ',\n';
  }
  yield '\n]}\n';
}

function feature(row: Row, shape: string, names: readonly string[], toDegrees: (at: Position) => Position) {
  const wkb = row[shape] ?? null;
  return {
    type: 'Feature',
    properties: Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
    geometry: wkb === null ? null : wgs84(readWkb(Buffer.from(String(wkb), 'hex')), toDegrees),
  };
}

/** A shape in RD New as longitude and latitude, its rings turned the way RFC 7946 §3.1.6 wants them. */
function wgs84(shape: Geometry, toDegrees: (at: Position) => Position): Geometry {
  switch (shape.type) {
    case 'Point':
      return { type: shape.type, coordinates: toDegrees(shape.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: shape.type, coordinates: shape.coordinates.map(toDegrees) };
    case 'MultiLineString':
      return { type: shape.type, coordinates: shape.coordinates.map((line) => line.map(toDegrees)) };
    case 'Polygon':
      return { type: shape.type, coordinates: rings(shape.coordinates, toDegrees) };
    case 'MultiPolygon':
      return { type: shape.type, coordinates: shape.coordinates.map((one) => rings(one, toDegrees)) };
  }
}

function rings(polygon: readonly (readonly Position[])[], toDegrees: (at: Position) => Position) {
  return polygon.map((ring, index) => {
    const turned = ring.map(toDegrees);
    return signedArea(turned) > 0 === (index === 0) ? turned : turned.reverse();
  });
}
