export { type Actor, actorName, consoleActor, PUBLIC, system } from './actor.ts';
export {
  type AuditEntry,
  type AuditLine,
  auditLine,
  CHAIN_START,
  type ChainState,
  type PublishedHead,
  verifyChain,
} from './audit.ts';
export { ACTIONS, type Action, type Decision, decide, demand, type Thing, type ThingKind } from './decide.ts';
export { type Answer, type Call, type FetchEffects, network } from './dial.ts';
export { hashOf, sha256 } from './hash.ts';
export { guardProblems } from './problems.ts';
export { isPublicAddress } from './public-address.ts';
export { FETCH_LIMITS, type Fetched, type FetchPolicy, safeFetch } from './safe-fetch.ts';
