import { Injectable } from '@nestjs/common';
import type { CertificateView } from '../certificate.views.js';
import { drawPicture, pictureHash } from './certificate-picture.js';

const MOST_KEPT = 50;

/** Draws each picture once for what it shows; whoever asks meanwhile waits for the same drawing. */
@Injectable()
export class CertificatePictures {
  readonly #kept = new Map<string, Promise<Buffer>>();

  /**
   * The path of a certificate's picture. It changes with what the picture shows, so that it may be kept for ever. One that no
   * longer holds has none: a picture cannot say that.
   */
  path(certificate: CertificateView): string | undefined {
    if (certificate.status !== 'valid') return undefined;
    return `/certificates/${certificate.id}/picture/${pictureHash(certificate)}.png`;
  }

  /** @returns null when the certificate no longer holds or no longer shows this */
  async picture(certificate: CertificateView, hash: string): Promise<Buffer | null> {
    if (certificate.status !== 'valid' || hash !== pictureHash(certificate)) return null;
    const known = this.#kept.get(hash);
    if (known) return known;
    const drawing = drawPicture(certificate);
    this.#kept.set(hash, drawing);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return drawing.catch((error: unknown) => {
      this.#kept.delete(hash);
      throw error;
    });
  }
}
