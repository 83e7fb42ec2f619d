import type { Route } from './route.ts';

/** A visit of a place. Its id is its own: the same place visited twice is two steps. */
export type Visit = { readonly id: number; readonly route: Route };

export type RouteTrail = {
  readonly here: Visit;
  /** The last visited first. */
  readonly before: readonly Visit[];
  /** What `stepBack` left, the nearest first. */
  readonly after: readonly Visit[];
};

const mostSteps = 100;

export function newTrail(route: Route): RouteTrail {
  return { here: { id: 0, route }, before: [], after: [] };
}

function isSame(one: Route, other: Route): boolean {
  const text = (route: Route): string => JSON.stringify(Object.entries(route).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}

function newestId({ here, before, after }: RouteTrail): number {
  return Math.max(here.id, ...before.map(({ id }) => id), ...after.map(({ id }) => id));
}

/** A step to a place. To go where one is already is no step. */
export function visited(trail: RouteTrail, route: Route): RouteTrail {
  if (isSame(trail.here.route, route)) return trail;
  return {
    here: { id: newestId(trail) + 1, route },
    before: [trail.here, ...trail.before].slice(0, mostSteps),
    after: [],
  };
}

/** The same visit, seen from another place in it. */
export function changedHere(trail: RouteTrail, route: Route): RouteTrail {
  return isSame(trail.here.route, route) ? trail : { ...trail, here: { id: trail.here.id, route } };
}

/** One step back; stays where nothing is before. */
export function stepBack(trail: RouteTrail): RouteTrail {
  const [last, ...before] = trail.before;
  return last === undefined ? trail : { here: last, before, after: [trail.here, ...trail.after] };
}

/** One step forward; stays where nothing was left. */
export function stepForward(trail: RouteTrail): RouteTrail {
  const [next, ...after] = trail.after;
  return next === undefined ? trail : { here: next, before: [trail.here, ...trail.before], after };
}

/** Without the visits of a quote that is gone; where one is now stays. */
export function forgotten(trail: RouteTrail, quoteId: string): RouteTrail {
  const isLeft = ({ route }: Visit): boolean => route.screen !== 'quote' || route.quoteId !== quoteId;
  return { ...trail, before: trail.before.filter(isLeft), after: trail.after.filter(isLeft) };
}
