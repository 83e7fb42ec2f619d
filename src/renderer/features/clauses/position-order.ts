/** Where a position stands among the alternatives of a type: the preferred clause, fallbacks in their order, the walk-away. */
export function positionOrder(position: string): number {
  if (position === 'preferred') return 0;
  const place = /^fallback-(\d+)$/.exec(position)?.[1];
  return place === undefined ? 1000 : Number(place);
}
