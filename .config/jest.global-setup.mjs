// Jest loads this file without its transforms; the steps themselves are TypeScript like everything else.
import '../.tools/typescript.mjs';

export default async function globalSetup() {
  const { startTestServers } = await import('../test/support/global-setup.ts');
  await startTestServers();
}
