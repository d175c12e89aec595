// The parts of @citation-js that are used here; the packages bring no types.
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(input: unknown, options: { forceType: string; generateGraph: boolean }): unknown[];
    };
  };
  export const util: { fetchFile(address: string): string };
  export const logger: { level: string; _log: unknown[] };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
