/** When this process began, in a few letters: a number of a process is used again, its moment of birth is not. */
const BIRTH = Math.round(performance.timeOrigin).toString(36);

/** The beginning of the names of temporary files and folders of this process. */
export const OWNER_TAG = `${process.pid}-${BIRTH}`;

/** Whether something temporary belongs to a process that is no more. A name that is not ours belongs to nobody dead. */
export function isLeftover(name: string): boolean {
  const tag = /^(\d+)-([0-9a-z]+)-/.exec(name);
  if (!tag) return false;
  const [, pid, birth] = tag;
  return Number(pid) === process.pid ? birth !== BIRTH : !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but belongs to another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
