export default async function globalTeardown() {
  const { stopTestServers } = await import('../test/support/global-setup.ts');
  await stopTestServers();
}
