import { itemColumns, itemsFrom, itemsOf } from './bundle-part.ts';
import type { Part, PartColumn, PartRow } from './part.ts';
import type { Fields } from './part-fields.ts';
import { fieldsOf, freeId, grouped, headOf, membersOf, restOf, rowAt, textsOf, unlessEmpty, withParts } from './part-fields.ts';

const packageColumns: readonly PartColumn[] = [
  { id: 'id', field: 'id', kind: 'text', level: 0, width: 110 },
  { id: 'name', field: 'name', kind: 'text', level: 0, width: 150, isWide: true },
];
const shapeColumns: readonly PartColumn[] = [
  { id: 'shape', field: 'id', kind: 'text', level: 1, width: 100 },
  { id: 'shapeName', field: 'name', kind: 'text', level: 1, width: 120 },
  { id: 'description', field: 'description', kind: 'text', level: 1, width: 200 },
  { id: 'termMonths', field: 'termMonths', kind: 'count', level: 1, width: 120 },
  { id: 'discount', field: 'discountPercent', kind: 'percent', level: 1, width: 110 },
];
const ownColumns = itemColumns(2);

/** What neither package nor shape has a cell for: the description of the one, the commitments of the other. */
type Rest = { readonly ofPackage?: Fields; readonly ofShape?: Fields };

function shapeOf(rows: readonly PartRow[]): readonly Fields[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { ofShape }: Rest = first.rest;
  return [{ ...ofShape, ...fieldsOf(first, shapeColumns, ['id', 'name']), items: itemsFrom(rows, ownColumns) }];
}

function packageOf(rows: readonly PartRow[]): readonly Fields[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { ofPackage }: Rest = first.rest;
  const shapes = grouped(rows, 'shape').flatMap(shapeOf);
  return [{ ...ofPackage, ...fieldsOf(first, packageColumns, ['id', 'name']), shapes }];
}

/** Shapes of a package; one without any has an empty row. */
function shapesOf(of: Fields): readonly Fields[] {
  const shapes = membersOf(of['shapes']);
  return shapes.length === 0 ? [{}] : shapes;
}

/** Packages, a row for each product of each of their shapes. */
export const packagePart: Part = {
  columns: [...packageColumns, ...shapeColumns, ...ownColumns],
  keys: ['id', 'shape'],
  rowsOf: (card) =>
    membersOf(card.packages).flatMap((each, index) =>
      shapesOf(each).flatMap((shape, at) => {
        const head = { ...textsOf(each, packageColumns), ...textsOf(shape, shapeColumns) };
        const rest: Rest = {
          ofPackage: restOf(each, packageColumns, 'shapes'),
          ofShape: restOf(shape, shapeColumns, 'items'),
        };
        return itemsOf(shape).map((item, nth) =>
          rowAt({ ...head, ...textsOf(item, ownColumns) }, rest, 'packages', index, 'shapes', at, 'items', nth),
        );
      }),
    ),
  withRows: (card, rows) => withParts(card, { packages: unlessEmpty(grouped(rows, 'id').flatMap(packageOf)) }),
  blank: (card, above) => {
    const head = headOf(above.at(-1), [...packageColumns, ...shapeColumns]);
    return rowAt({ ...(head ?? { id: freeId('package', card.packages), shape: 'good' }), product: '' }, {});
  },
};
