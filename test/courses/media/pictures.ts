import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** What is special about a picture. */
interface Traits {
  /** The camera was held upright: the dots lie on their side, and a note says so. */
  turned?: boolean;
  /** It knows where it was taken. */
  place?: boolean;
  print?: boolean;
  transparent?: boolean;
  moving?: boolean;
}

/** A picture made on the spot, as the bytes of a file. */
export async function picture(width: number, height: number, traits: Traits = {}): Promise<Buffer> {
  if (traits.moving) {
    const frames = await Promise.all(['#a33', '#33a'].map((colour) => plain(width, height, colour).png().toBuffer()));
    return sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
  }
  if (traits.transparent)
    return sharp({ create: { width, height, channels: 4, background: { r: 200, g: 20, b: 80, alpha: 0.4 } } })
      .png()
      .toBuffer();
  let image = plain(width, height, '#c99');
  if (traits.print) image = image.toColourspace('cmyk');
  if (traits.place || traits.turned) {
    image = image.withMetadata({
      ...(traits.turned && { orientation: 6 }),
      exif: {
        IFD0: { ImageDescription: 'Taken in Ghent' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' },
      },
    });
  }
  return image.jpeg().toBuffer();
}

function plain(width: number, height: number, background: string) {
  return sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });
}

/** A bomb: a few bytes that say they are a picture of very many dots. */
export async function bomb(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(8, 8, '#c99').png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}
