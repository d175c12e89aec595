import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses, with content hashes, of the built style sheets, scripts, fonts and pictures. */
export class Assets {
  readonly #addresses: Record<string, string>;

  /** @throws Error when the site's files have not been built */
  constructor(publicFolder: string) {
    const manifest = join(publicFolder, 'manifest.json');
    try {
      this.#addresses = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    } catch (error) {
      throw new Error('the style sheets and scripts are not built: run npm run build', { cause: error });
    }
  }

  readonly address = (name: string): string => {
    const address = this.#addresses[name];
    if (!address) throw new Error(`no built file is called ${name}`);
    return address;
  };
}
