import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';

/** Injection token of the settings. */
export const CONFIG = Symbol('config');

/** Makes the settings known everywhere. */
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
