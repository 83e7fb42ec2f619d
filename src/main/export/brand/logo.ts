import type { LogoProblem } from '../../../shared/vocabulary/logo-problem.ts';
import { isJpeg, jpegHead } from '../images/jpeg-image.ts';
import { isPng, pngHead, pngOf, pngPixels } from '../images/png-image.ts';

/** A picture that PDF/A can hold: a PNG on white without transparency, or a JPEG as it came. */
export type Logo = {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

export type LogoRead = { readonly ok: true; readonly logo: Logo } | { readonly ok: false; readonly problem: LogoProblem };

export const mostLogoBytes = 1_000_000;
const mostLogoPixels = 4_000_000;
const longestLogoSide = 20_000;

function refused(problem: LogoProblem): LogoRead {
  return { ok: false, problem };
}

function sizeProblem({ width, height }: { readonly width: number; readonly height: number }): LogoProblem | null {
  if (width * height > mostLogoPixels) return { code: 'too-many-pixels', width, height, most: mostLogoPixels };
  if (Math.max(width, height) > longestLogoSide) return { code: 'too-long-side', width, height, most: longestLogoSide };
  return null;
}

function pngLogo(bytes: Uint8Array): LogoRead {
  const head = pngHead(bytes);
  if (head === null) return refused({ code: 'broken' });
  const { width, height } = head;
  const problem = sizeProblem(head);
  if (problem !== null) return refused(problem);
  const pixels = pngPixels(bytes, head);
  if (pixels === null) return refused({ code: 'broken' });
  return { ok: true, logo: { type: 'image/png', bytes: pngOf(pixels), width, height } };
}

function jpegLogo(bytes: Uint8Array): LogoRead {
  const head = jpegHead(bytes);
  if (head === null) return refused({ code: 'broken' });
  const { width, height, channels, depth, common } = head;
  const problem = sizeProblem(head);
  if (problem !== null) return refused(problem);
  if (channels === 4) return refused({ code: 'cmyk' });
  if (!common || depth !== 8 || (channels !== 1 && channels !== 3)) return refused({ code: 'uncommon' });
  return { ok: true, logo: { type: 'image/jpeg', bytes, width, height } };
}

/** A logo from a file's bytes, or why it can't be one. Reads only the bytes, and never throws. */
export function readLogo(bytes: Uint8Array): LogoRead {
  if (bytes.length > mostLogoBytes) return refused({ code: 'too-large', bytes: bytes.length, most: mostLogoBytes });
  if (isPng(bytes)) return pngLogo(bytes);
  return isJpeg(bytes) ? jpegLogo(bytes) : refused({ code: 'not-an-image' });
}
