// Says what to do where the Node of the npm scripts cannot run TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`The scripts need Node 24 and got ${process.version}. npm install brings it for most machines:
run it without --omit=optional, or install Node 24 yourself.`);
  process.exit(1);
}
