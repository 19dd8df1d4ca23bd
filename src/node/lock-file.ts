/** An entry of package-lock.json: what is used of it here. */
export interface LockEntry {
  version?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockEntry>;
}

/** An optional dependency that a lock file requires but does not hold. */
export interface MissingEntry {
  /** The entry that requires it. */
  parent: string;
  name: string;
  version: string;
}

/**
 * Optional dependencies without an entry. npm leaves them out when it writes a lock file from a registry that carries
 * the packages of some platforms only; `npm ci` then fails, or installs nothing for the others.
 */
export function findMissingEntries({packages}: LockFile): MissingEntry[] {
  return Object.entries(packages).flatMap(([parent, {optionalDependencies = {}}]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolve(packages, parent, name))
      .map(([name, version]) => ({parent, name, version}))
  );
}

/** The lock file with an entry for each of the missing packages, which are those of one platform each. */
export function completeLockFile(lock: LockFile): LockFile {
  const packages = {...lock.packages};
  for (const {parent, name, version} of findMissingEntries(lock)) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      throw new Error(`${parent} wants ${name} ${version}, which is no one version`);
    const {dev, license} = packages[parent];
    packages[`node_modules/${name}`] = {version, ...readPlatform(name), ...(dev && {dev}), license, optional: true};
  }
  const {"": root, ...rest} = packages;
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"));
  return {...lock, packages: {"": root, ...Object.fromEntries(sorted)}};
}

/** The entry that `name` leads to from the package at `parent`, as Node would find it. */
function resolve(packages: LockFile["packages"], parent: string, name: string): LockEntry | undefined {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const entry = packages[`${folder ? `${folder}/` : ""}node_modules/${name}`];
    if (entry || !folder) return entry;
  }
}

/** System, processor and C library, as a platform package's name tells them. */
function readPlatform(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> {
  const match =
    /(?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>[a-z0-9]+)(?:-(?<abi>\w+))?$/.exec(
      name
    );
  if (!match?.groups) throw new Error(`${name} names no platform`);
  const {os, cpu, abi} = match.groups;
  const libc = os !== "linux" ? undefined : abi?.startsWith("musl") ? "musl" : "glibc";
  return {cpu: [cpu], ...(libc && {libc: [libc]}), os: [os]};
}
