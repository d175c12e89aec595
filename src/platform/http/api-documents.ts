import { Injectable } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../../config/config.js';

/** The description of the JSON API, made once from the controllers when it is first asked for. */
@Injectable()
export class ApiDocument {
  #make: (() => OpenAPIObject) | undefined;
  #made: OpenAPIObject | undefined;

  /** @internal Called while the application is put together, before anybody can ask. */
  describeBy(make: () => OpenAPIObject): void {
    this.#make = make;
  }

  read(): OpenAPIObject {
    if (!this.#make) throw new Error('the API has not been described yet');
    return (this.#made ??= this.#make());
  }
}

/** Describes the JSON API at /api/openapi.json; the page at /api is drawn from the same description. */
export function setUpApiDocuments(app: NestFastifyApplication, config: Pick<Config, 'publicUrl'>): void {
  const description = new DocumentBuilder()
    .setTitle('Skin School API')
    .setDescription(
      'Courses, evidence, masterclasses and registrations. Errors are application/problem+json; times are RFC 3339 with the IANA zone beside them.',
    )
    .setVersion('1')
    .addServer(config.publicUrl)
    .addBearerAuth()
    .build();
  const document = app.get(ApiDocument, { strict: false });
  document.describeBy(() => {
    const whole = SwaggerModule.createDocument(app, description);
    // Pages are no part of the API, even where a controller of pages does not say so itself.
    return {
      ...whole,
      paths: Object.fromEntries(Object.entries(whole.paths).filter(([path]) => path.startsWith('/api/'))),
    };
  });
  SwaggerModule.setup('api', app, () => document.read(), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    ui: false,
  });
}
