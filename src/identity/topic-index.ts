import type { Candidate } from './features.ts';

/** Topics of one bucket or key that are looked at for one claim: keeps long lists of unlike figures linear. */
const MOST_NEAR = 24;
const MOST_AROUND = 16;
const MOST_EQUAL = 4;

/** Where a claim may belong among the topics of one key, and what lies around it. Numbers are those of topics, ascending. */
export interface TopicIndex {
  /** Topics that share what must be shared of the attribute: the newest, and those that state the same value. */
  readonly near: (candidate: Candidate) => readonly number[];
  /** The newest topics, whatever they speak of. */
  readonly newest: () => readonly number[];
  readonly add: (candidate: Candidate, topic: number) => void;
}

const last = (topics: readonly number[] | undefined, most: number): readonly number[] => topics?.slice(-most) ?? [];

const ascending = (topics: Iterable<number>): number[] => [...new Set(topics)].sort((a, b) => a - b);

function valueKey({ claim: { value } }: Candidate): string {
  if (value.type === 'quantity') return `${value.min} ${value.max}`;
  return value.type === 'name' ? value.name : '';
}

export function createTopicIndex(): TopicIndex {
  const byBucket = new Map<string, number[]>();
  const byValue = new Map<string, number[]>();
  const all: number[] = [];

  const put = (index: Map<string, number[]>, key: string, topic: number): void => {
    const topics = index.get(key);
    if (topics === undefined) index.set(key, [topic]);
    else if (topics[topics.length - 1] !== topic) topics.push(topic);
  };

  return {
    near: (candidate) =>
      ascending(
        candidate.lookups.flatMap((bucket) => [
          ...last(byBucket.get(bucket), MOST_NEAR),
          ...last(byValue.get(`${bucket}|${valueKey(candidate)}`), MOST_EQUAL),
        ]),
      ),
    newest: () => ascending(last(all, MOST_AROUND)),
    add: (candidate, topic) => {
      if (all[all.length - 1] !== topic) all.push(topic);
      for (const bucket of candidate.lookups) {
        put(byBucket, bucket, topic);
        put(byValue, `${bucket}|${valueKey(candidate)}`, topic);
      }
    },
  };
}
