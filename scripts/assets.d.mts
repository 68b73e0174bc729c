/** Addresses of the built files, as pages name them. */
export type AssetManifest = Readonly<{
  styles: readonly string[];
  scripts: readonly string[];
  preload: readonly string[];
}>;

export function buildAssets(outDir?: string): Promise<AssetManifest>;
export function bundleStyles(font?: string): Promise<Uint8Array>;
export function styleFiles(): readonly string[];
