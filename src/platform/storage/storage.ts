import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { FileArea } from './file-area.js';

/** Files on the disk under DATA_DIR/uploads, the same folder for web and worker; each feature has an area of its own. */
@Injectable()
export class Storage {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'dataDir'>) {}

  /** The area of a feature. */
  area(name: string): FileArea {
    return new FileArea(path.resolve(this.config.dataDir, 'uploads', name));
  }
}
