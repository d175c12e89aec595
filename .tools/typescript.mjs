// Lets plain Node import the sources as they are: `node --import ./.tools/typescript.mjs file.ts`.
// The same compiler settings as the build and the tests, unlike Node's own type stripping, which knows no decorators.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
