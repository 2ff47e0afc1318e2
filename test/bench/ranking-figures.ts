// Figures of a ranking: average precision, its mean over groups, and the area under the ROC curve.

/** A scored item, and whether it is a right one; `group` is what is ranked together. */
export interface Scored {
  score: number;
  positive: boolean;
  group?: string | undefined;
}

/** Average precision where each negative counts `weight`: 1, or what makes both classes equal. */
export function averagePrecision(rows: readonly Scored[], weight = 1): number {
  let [hits, misses, sum] = [0, 0, 0];
  for (const { positive } of rows.toSorted((a, b) => b.score - a.score)) {
    if (positive) sum += ++hits / (hits + misses);
    else misses += weight;
  }
  return hits > 0 ? sum / hits : 0;
}

/** Area under the ROC curve; ties count half. */
export function areaUnderCurve(rows: readonly Scored[]): number {
  const sorted = rows.toSorted((a, b) => a.score - b.score);
  let [sum, positives] = [0, 0];
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j]!.score === sorted[i]!.score) j++;
    const inBlock = sorted.slice(i, j).filter(({ positive }) => positive).length;
    sum += inBlock * ((i + j + 1) / 2);
    positives += inBlock;
    i = j;
  }
  const negatives = rows.length - positives;
  return positives && negatives
    ? (sum - (positives * (positives + 1)) / 2) / (positives * negatives)
    : 0;
}

/** The mean of the average precision within each group that has a right one. */
export function meanAveragePrecision(rows: readonly Scored[]): number {
  const groups = new Map<string | undefined, Scored[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  const values = [...groups.values()]
    .filter((g) => g.some(({ positive }) => positive))
    .map((g) => averagePrecision(g));
  return values.reduce((a, b) => a + b, 0) / values.length;
}
