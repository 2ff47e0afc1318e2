// Brings records that an earlier version wrote up to the schema that this one reads, one version at a time.

/** Changes a record of one schema version into the next; pure, and total over what that version wrote. */
export type Migration = (record: Record<string, unknown>) => Record<string, unknown>;

/** What became of a stored value. */
export type Migrated =
  { state: 'current'; record: unknown } | { state: 'newer'; schema: number } | { state: 'unknown' };

/**
 * Migrates a stored value to `schema`.
 * @param steps the migration from version n to n + 1 at index n - 1
 * @returns `newer` for a record of a later version, which must be left as it is; `unknown` for no record at all
 */
export function migrate(value: unknown, schema: number, steps: readonly Migration[]): Migrated {
  if (!isVersioned(value)) return { state: 'unknown' };
  if (value.schema > schema) return { state: 'newer', schema: value.schema };
  let record: Record<string, unknown> = value;
  for (let version = value.schema; version < schema; version++) {
    const step = steps[version - 1];
    if (!step) return { state: 'unknown' };
    record = { ...step(record), schema: version + 1 };
  }
  return { state: 'current', record };
}

/** The schema version that a stored value carries; null for no record at all. */
export function schemaOf(value: unknown): number | null {
  return isVersioned(value) ? value.schema : null;
}

function isVersioned(value: unknown): value is Record<string, unknown> & { schema: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    Number.isInteger(value.schema)
  );
}
