import { type Disk, type OpenFile, realDisk } from '../../src/lake/disk.ts';

/** What goes wrong: a code of the operating system, or a write that takes only a part and says so. */
export type Fault = 'EIO' | 'ENOSPC' | 'EMFILE' | 'short write';

/** A disk whose call number `n` fails, and the number of calls it got. Calls are counted from 1 after `arm`. */
export type FaultyDisk = Readonly<{
  disk: Disk;
  arm(n: number, fault: Fault): void;
  calls(): number;
  hit(): boolean;
}>;

/** A real disk that lets one call fail, or every call from that one on when the disk is full. */
export function faultyDisk(): FaultyDisk {
  let count = 0;
  let at = Number.POSITIVE_INFINITY;
  let fault: Fault = 'EIO';

  const strikes = (): boolean => {
    count += 1;
    return fault === 'ENOSPC' ? count >= at : count === at;
  };
  const failing = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>, writes: boolean) => {
    return async (...args: A): Promise<R> => {
      // A full disk still reads and removes; a short write is a matter of writing alone.
      const now = strikes();
      if (now && fault !== 'short write' && (fault !== 'ENOSPC' || writes)) throw errorOf(fault);
      return call(...args);
    };
  };
  const file = (open: OpenFile): OpenFile => ({
    read: failing(open.read.bind(open) as OpenFile['read'], false) as OpenFile['read'],
    sync: failing(open.sync.bind(open), true),
    close: open.close.bind(open),
    write: (async (bytes: Uint8Array, offset: number, length: number) => {
      const now = strikes();
      if (now && fault !== 'short write') throw errorOf(fault);
      return open.write(bytes, offset, now ? Math.ceil(length / 2) : length);
    }) as OpenFile['write'],
  });
  const disk: Disk = {
    ...realDisk,
    open: async (path, flags) => {
      if (strikes() && fault !== 'short write' && (fault !== 'ENOSPC' || flags === 'wx'))
        throw errorOf(fault);
      return file(await realDisk.open(path, flags));
    },
    link: failing(realDisk.link, true),
    rename: failing(realDisk.rename, true),
    unlink: failing(realDisk.unlink, false),
    mkdir: failing(realDisk.mkdir, true),
    readFile: failing(realDisk.readFile, false),
    size: failing(realDisk.size, false),
  };
  return {
    disk,
    arm(n, what) {
      count = 0;
      at = n;
      fault = what;
    },
    calls: () => count,
    hit: () => count >= at,
  };
}

function errorOf(code: Exclude<Fault, 'short write'>): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}
