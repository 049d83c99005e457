/** The part of a `package-lock.json` that is looked at. */
export interface PackageLock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly resolved?: string;
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Returns the reasons for which `npm install` would change this lock on some machine, a sentence each; none when it
 * stays as it is everywhere. npm that reads the tree of one machine writes down only the packages of that platform, and
 * then adds the others on the next machine; the npm of Node 20 and 22 takes `libc` out; and where packages come from is
 * of one network.
 */
export function lockProblems({ packages }: PackageLock): readonly string[] {
  return Object.entries(packages).flatMap(([path, one]) => {
    const wanted = {
      ...one.dependencies,
      ...one.optionalDependencies,
      ...(path === '' && one.devDependencies),
    };
    const name = path === '' ? 'the project' : path;
    return [
      ...Object.keys(wanted)
        .filter((dependency) => !isLocked(dependency, path, packages))
        .map((dependency) => `${name} wants ${dependency}, which is not in it`),
      ...(one.libc === undefined ? [] : [`${name} has "libc", which npm 10 takes out`]),
      ...(one.resolved === undefined ? [] : [`${name} has "resolved", which is of one network`]),
    ];
  });
}

/** Node looks into the `node_modules` of the package, and of every folder above. */
function isLocked(name: string, from: string, packages: PackageLock['packages']): boolean {
  const inner = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (inner in packages) return true;
  if (from === '') return false;
  return isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), packages);
}
