import sRgb from 'pdfkit/js/data/sRGB_IEC61966_2_1.icc?url&inline';
import interRegular from '../../../resources/fonts/Inter-Regular.ttf?inline';
import interSemiBold from '../../../resources/fonts/Inter-SemiBold.ttf?inline';
import notoSans from '../../../resources/fonts/NotoSans-Regular.ttf?inline';
import notoSansArabic from '../../../resources/fonts/NotoSansArabic-Regular.ttf?inline';
import notoSansDevanagari from '../../../resources/fonts/NotoSansDevanagari-Regular.ttf?inline';
import notoSansHebrew from '../../../resources/fonts/NotoSansHebrew-Regular.ttf?inline';
import notoSansThai from '../../../resources/fonts/NotoSansThai-Regular.ttf?inline';
import serifItalic from '../../../resources/fonts/SourceSerif4-Italic.ttf?inline';
import serifRegular from '../../../resources/fonts/SourceSerif4-Regular.ttf?inline';
import serifSemiBold from '../../../resources/fonts/SourceSerif4-SemiBold.ttf?inline';

/** What pages are drawn with, by its file's name; each a data URL. */
const files: Readonly<Record<string, string>> = {
  'sRGB_IEC61966_2_1.icc': sRgb,
  'Inter-Regular.ttf': interRegular,
  'Inter-SemiBold.ttf': interSemiBold,
  'NotoSans-Regular.ttf': notoSans,
  'NotoSansArabic-Regular.ttf': notoSansArabic,
  'NotoSansDevanagari-Regular.ttf': notoSansDevanagari,
  'NotoSansHebrew-Regular.ttf': notoSansHebrew,
  'NotoSansThai-Regular.ttf': notoSansThai,
  'SourceSerif4-Italic.ttf': serifItalic,
  'SourceSerif4-Regular.ttf': serifRegular,
  'SourceSerif4-SemiBold.ttf': serifSemiBold,
};

/** Node's readFileSync: in this page there are no files but these. */
export function readFileSync(path: string): Buffer {
  const url = files[path.slice(path.lastIndexOf('/') + 1)];
  if (url === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

export default { readFileSync };
