/** Whether every package of the lock file that this machine needs is there in that version. */
export function isInstalled(folder?: string): boolean;
