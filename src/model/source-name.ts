/** Stands between the name of a file and that of one packed in it: "letter.eml › plan.pdf". */
export const INSIDE = ' › ';

/** Endings of files that can hold several sources. */
const COLLECTION = /\.(?:jsonl|ndjson|json|mbox|mbx|rss|atom|rdf|xml|csv|tsv|tab|xlsx|xlsm|ods)(?:\.gz)?#/i;

/** The file, as the file system has it, that holds a source: one of several is named `file.jsonl#id`, one inside `file › name`. */
export function fileOfSource(name: string): string {
  const inside = name.indexOf(INSIDE);
  const outer = inside < 0 ? name : name.slice(0, inside);
  const mark = COLLECTION.exec(outer);
  return mark === null ? outer : outer.slice(0, mark.index + mark[0].length - 1);
}
