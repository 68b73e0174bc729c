export { type Actor, actorName, consoleActor, PUBLIC, system } from './actor.ts';
