import type { Candidate } from './features.ts';

/** Topics of one bucket or key that are looked at for one claim: keeps long lists of unlike figures linear. */
const MOST_NEAR = 24;
const MOST_AROUND = 16;
const MOST_EQUAL = 4;

/** Where a claim may belong, and what lies around it. Numbers are those of topics, ascending. */
export interface TopicIndex {
  /** Topics that share a key and what must be shared of the attribute: the newest, and those that state the same value. */
  readonly near: (candidate: Candidate, keys: readonly string[], most?: number) => readonly number[];
  /** The newest topics of the keys, whatever they speak of. */
  readonly around: (keys: readonly string[]) => readonly number[];
  readonly add: (candidate: Candidate, keys: readonly string[], topic: number) => void;
}

const newest = (topics: readonly number[] | undefined, most: number): readonly number[] => topics?.slice(-most) ?? [];

const ascending = (topics: Iterable<number>): number[] => [...new Set(topics)].sort((a, b) => a - b);

function valueKey({ claim: { value } }: Candidate): string {
  return value.type === 'quantity' ? `${value.min} ${value.max}` : '';
}

export function createTopicIndex(): TopicIndex {
  const byBucket = new Map<string, number[]>();
  const byValue = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();

  const put = (index: Map<string, number[]>, key: string, topic: number): void => {
    const topics = index.get(key);
    if (topics === undefined) index.set(key, [topic]);
    else if (topics[topics.length - 1] !== topic) topics.push(topic);
  };

  return {
    near: (candidate, keys, most = MOST_NEAR) =>
      ascending(
        keys.flatMap((key) =>
          candidate.lookups.flatMap((bucket) => {
            const place = `${key}|${bucket}`;
            return [
              ...newest(byBucket.get(place), most),
              ...newest(byValue.get(`${place}|${valueKey(candidate)}`), MOST_EQUAL),
            ];
          }),
        ),
      ),
    around: (keys) => ascending(keys.flatMap((key) => newest(byKey.get(key), MOST_AROUND))),
    add: (candidate, keys, topic) => {
      for (const key of keys) {
        put(byKey, key, topic);
        for (const bucket of candidate.lookups) {
          put(byBucket, `${key}|${bucket}`, topic);
          put(byValue, `${key}|${bucket}|${valueKey(candidate)}`, topic);
        }
      }
    },
  };
}
