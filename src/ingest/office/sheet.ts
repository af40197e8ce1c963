/** A sheet as it is shown. Rows without cells are left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** 1-based, as the program shows it. */
  readonly number: number;
  /** Line of a text file at which the row begins. */
  readonly line?: number;
  /** By column, from 0 for A, in ascending order; none of them empty. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}
