import { sha256 } from '../../sha256.ts';

/** Word cuts a bookmark's name off here. */
const longest = 40;

/**
 * The bookmark of a heading or paragraph by its id in the tree, such as `qw_clause_price_index_1_a`: clause type and paragraph. It goes out with
 * the file and comes back with it, whatever was written in between.
 */
export function bookmarkName(id: string): string {
  const name = `qw_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}_${sha256(id).slice(0, 8)}`;
}

/** Where the contents begin; what stands between there and the first section is the program's that wrote the file. */
export const contentsBookmark = 'qw_contents';
