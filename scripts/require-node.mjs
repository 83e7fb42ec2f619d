// Says which Node is needed before any TypeScript is run: an older one would fail with a riddle.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Quotewright needs Node 22.18 or later and this is ${process.versions.node}. On Linux x64 "npm ci" brings Node 24 along; ` +
      'elsewhere install it from https://nodejs.org and run the command again.',
  );
  process.exit(2);
}
