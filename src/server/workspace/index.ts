export { type Checked, checkWorkspace, loadWorkspace, mistakesProblem } from './check.ts';
export { type Entry, realDisk, type WorkspaceEffects } from './effects.ts';
export { findTemplate, initWorkspace } from './init.ts';
export { workspaceJsonSchemas } from './json-schemas.ts';
export { mistakeLine, mistakesOf } from './mistake.ts';
export type { PageText } from './pages.ts';
export { testModels } from './test-models.ts';
export type { Workspace } from './workspace.ts';
