export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

export type JpegHead = {
  readonly width: number;
  readonly height: number;
  /** Bits of a channel. */
  readonly depth: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly channels: number;
  /** Baseline or progressive: what readers of PDF decode. */
  readonly common: boolean;
};

/** Frame heads; 0xc4, 0xc8 and 0xcc are something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** What the frame's head says; null where the file is cut off or has no frame. */
export function jpegHead(bytes: Uint8Array): JpegHead | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // The end may be padded; a file that was cut off lacks it.
  if (buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) < buffer.length - 64) return null;
  let at = 2;
  while (at + 4 <= buffer.length) {
    if (buffer[at] !== 0xff) return null;
    const marker = buffer[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = buffer.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > buffer.length || marker === 0xda) return null;
    if (isFrame(marker)) {
      if (length < 8) return null;
      const [height, width] = [buffer.readUInt16BE(at + 5), buffer.readUInt16BE(at + 7)];
      if (width === 0 || height === 0) return null;
      return { width, height, depth: buffer[at + 4] ?? 0, channels: buffer[at + 9] ?? 0, common: marker <= 0xc2 };
    }
    at += 2 + length;
  }
  return null;
}
