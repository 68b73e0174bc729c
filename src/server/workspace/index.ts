export { type Checked, checkWorkspace, loadWorkspace } from './check.ts';
export { type Entry, realDisk, type WorkspaceEffects } from './effects.ts';
export { findTemplate, type InitRequest, type InitResult, initWorkspace } from './init.ts';
export { workspaceJsonSchemas } from './json-schemas.ts';
export { type Mistake, mistakeLine, mistakesOf } from './mistake.ts';
export type { PageText } from './pages.ts';
export { type Gemeente, type HouseStyle, houseStyleSchema, type ModelTests } from './schemas.ts';
export { testModels } from './test-models.ts';
export type { Workspace } from './workspace.ts';
