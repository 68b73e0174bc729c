import { type Checked, checkGeometry } from '../geometry/check.ts';
import { type Crs, toRd } from '../geometry/rd.ts';
import { wkbOf } from '../geometry/wkb.ts';
import { lakeProblems } from '../problems.ts';
import { decode, refuseMarkup } from '../reader/decode.ts';
import { isObject, parseJson } from '../reader/json.ts';
import type {
  ForeignFile,
  Format,
  Opened,
  RawCell,
  RawRecord,
  RecordFault,
  Repair,
  Shape,
  SpecOf,
} from './format.ts';

type Spec = SpecOf<'geojson'>;

type Feature = Readonly<{ properties: Readonly<Record<string, unknown>>; geometry: unknown }>;

const MOST_RAW = 4096;

/** GeoJSON (RFC 7946): a FeatureCollection. Coordinates become RD New; what contradicts the declared system is refused. */
export const geojson: Format<Spec> = {
  kind: 'geojson',
  counts: 'feature',
  decimal: () => '.',
  dates: () => 'yyyy-mm-dd',
  missing: () => [''],
  open: openGeojson,
};

function openGeojson(file: ForeignFile, spec: Spec, repaired: (repair: Repair) => void): Opened {
  const { text, marked } = decode(file, 'utf-8', null);
  if (marked) repaired('bom-removed');
  if (text.trim() === '') throw lakeProblems.make('file-empty', { file: file.name });
  refuseMarkup(file, text, 'GeoJSON');
  const root = parseJson(file.name, text);
  const features = featuresOf(file, root);
  refuseOtherCrs(file, root, spec.crs);
  const names = [
    ...new Set(features.flatMap((feature) => (isFeature(feature) ? Object.keys(feature.properties) : []))),
  ];
  return {
    columns: [...names, 'geometry'],
    records: recordsOf(file, features, names, spec.crs, repaired),
  };
}

function featuresOf(file: ForeignFile, root: unknown): readonly unknown[] {
  if (isObject(root) && root.type === 'Feature') return [root];
  if (isObject(root) && root.type === 'FeatureCollection' && Array.isArray(root.features))
    return root.features;
  const found = Array.isArray(root) ? '[…]' : isObject(root) ? String(root.type) : typeof root;
  throw lakeProblems.make('geojson-shape', { file: file.name, found });
}

/** The `crs` member of before RFC 7946 may stand there, if it says what the source says. */
function refuseOtherCrs(file: ForeignFile, root: unknown, declared: Crs): void {
  if (!isObject(root) || !isObject(root.crs) || !isObject(root.crs.properties)) return;
  const name = String(root.crs.properties.name ?? '');
  const looks = name.includes('28992') ? 'EPSG:28992' : /CRS84|4326/.test(name) ? 'EPSG:4326' : name;
  if (looks === declared) return;
  const place = { file: file.name, line: 1, column: 'crs', counts: 'feature' as const };
  throw lakeProblems.make('crs-contradicts', { ...place, found: name, declared, looks });
}

function isFeature(value: unknown): value is Feature {
  return (
    isObject(value) &&
    value.type === 'Feature' &&
    isObject(value.properties ?? {}) &&
    (value.geometry === null || isObject(value.geometry))
  );
}

function* recordsOf(
  file: ForeignFile,
  features: readonly unknown[],
  names: readonly string[],
  crs: Crs,
  repaired: (repair: Repair) => void,
): Generator<RawRecord> {
  const toMetres = toRd(crs);
  for (const [index, feature] of features.entries()) {
    const line = index + 1;
    const raw = () => JSON.stringify(feature).slice(0, MOST_RAW);
    if (!isFeature(feature)) {
      const params = { found: raw().slice(0, 60) };
      yield { line, cells: [], raw, fault: { code: 'feature-broken', column: null, params } };
      continue;
    }
    const checked = checkGeometry(feature.geometry, crs, repaired);
    refuseContradiction(file, line, checked, crs);
    const { shape, fault } = shapeOf(checked, toMetres);
    const properties = new Map(Object.entries(feature.properties ?? {}));
    yield { line, cells: [...names.map((name) => cellOf(properties.get(name))), shape], raw, fault };
  }
}

/** One position in another system means that the whole file is. */
function refuseContradiction(file: ForeignFile, line: number, checked: Checked, declared: Crs): void {
  if (checked.kind !== 'contradicts') return;
  const place = { file: file.name, line, column: 'geometry', counts: 'feature' as const };
  throw lakeProblems.make('crs-contradicts', {
    ...place,
    found: checked.found,
    declared,
    looks: checked.looks,
  });
}

function shapeOf(
  checked: Checked,
  toMetres: (position: readonly [number, number]) => readonly [number, number],
): Readonly<{ shape: Shape | null; fault: RecordFault | null }> {
  if (checked.kind === 'fault') return { shape: null, fault: checked.fault };
  if (checked.kind !== 'geometry') return { shape: null, fault: null };
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  const moved = checked.map((position) => {
    const [x, y] = toMetres(position);
    [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
    return [x, y];
  });
  return { shape: { wkb: wkbOf(moved), box: [minX, minY, maxX, maxY] }, fault: null };
}

function cellOf(value: unknown): RawCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return { odd: JSON.stringify(value) };
}
