// Minimises a smooth function by L-BFGS with backtracking (Nocedal and Wright, algorithm 7.5): no chance in it, the same bytes each time.

/** Fills `gradient` at `x` and returns the value there. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 8;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

interface Step {
  moved: Float64Array;
  turned: Float64Array;
  curvature: number;
}

/** The downhill direction that the last steps suggest. */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const d = gradient.map((g) => -g);
  const shares: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { moved, turned, curvature } = steps[k]!;
    const share = dot(moved, d) / curvature;
    shares[k] = share;
    for (let i = 0; i < d.length; i++) d[i]! -= share * turned[i]!;
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let i = 0; i < d.length; i++) d[i]! *= scale;
  }
  steps.forEach(({ moved, turned, curvature }, k) => {
    const share = shares[k]! - dot(turned, d) / curvature;
    for (let i = 0; i < d.length; i++) d[i]! += share * moved[i]!;
  });
  return d;
}

/** Moves `x` to a minimum, in place, in at most `rounds` steps. */
export function minimise(x: Float64Array, objective: Objective, rounds: number): void {
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const d = direction(gradient, steps);
    const slope = dot(d, gradient);
    if (slope > -1e-9) return;
    let length = round === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(x.length);
    const turnedGradient = new Float64Array(x.length);
    let reached = Infinity;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      for (let i = 0; i < x.length; i++) next[i] = x[i]! + length * d[i]!;
      reached = objective(next, turnedGradient);
      if (reached <= value + 1e-4 * length * slope) break;
    }
    if (!(reached < value)) return;
    const moved = next.map((v, i) => v - x[i]!);
    const turned = turnedGradient.map((v, i) => v - gradient[i]!);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, curvature });
    if (steps.length > MEMORY) steps.shift();
    x.set(next);
    const improved = value - reached;
    gradient = turnedGradient;
    value = reached;
    if (improved < 1e-6 * Math.abs(value)) return;
  }
}
