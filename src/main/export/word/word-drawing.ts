import { ImageRun, Paragraph } from 'docx';
import type { Drawing } from '../../../shared/document/tree/tree.ts';
import { chartPicture } from '../pictures/chart-picture.ts';

/** Word counts pictures in pixels of which 96 are an inch. */
const pixelsPerPoint = 96 / 72;
const twentieths = 20;

/** A chart as a picture with its caption under it, which is its alternative text too: SVG, and PNG for programs that don't show that. */
export function drawingNodes({ svg, width, height, caption }: Drawing, textWidth: number): readonly Paragraph[] {
  const { svg: drawn, png } = chartPicture(svg);
  const shrunk = Math.min(1, textWidth / (width * twentieths));
  const picture = new ImageRun({
    type: 'svg',
    data: drawn,
    fallback: { type: 'png', data: png },
    transformation: { width: width * shrunk * pixelsPerPoint, height: height * shrunk * pixelsPerPoint },
    altText: { description: caption },
  });
  return [new Paragraph({ style: 'QwPicture', children: [picture] }), new Paragraph({ style: 'QwNote', text: caption })];
}
