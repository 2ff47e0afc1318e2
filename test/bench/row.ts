// A line of the table that `npm run bench` prints.

/** A figure beside its target and beside a peer's, measured in the same run unless it says otherwise; '' for none. */
export interface Row {
  name: string;
  figure: string;
  target: string;
  peer: string;
}
