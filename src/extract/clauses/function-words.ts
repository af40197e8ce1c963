/** The closed classes of English words that clauses are put together with. All are lower case. */

export const BE: ReadonlySet<string> = new Set([
  ...['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'gets', 'got', 'getting'],
  ...["isn't", "aren't", "wasn't", "weren't", 'isn’t', 'aren’t', 'wasn’t', 'weren’t'],
]);
export const HAVE: ReadonlySet<string> = new Set([
  ...['have', 'has', 'had', 'having', "haven't", "hasn't", "hadn't", 'haven’t', 'hasn’t', 'hadn’t'],
]);
export const DO: ReadonlySet<string> = new Set([
  ...['do', 'does', 'did', "don't", "doesn't", "didn't", 'don’t', 'doesn’t', 'didn’t'],
]);
/** Modals that say what will be. */
export const FUTURE: ReadonlySet<string> = new Set(['will', 'shall', "won't", 'won’t']);
/** Modals that say what may, might or ought to be: nothing is stated. */
export const HYPOTHETICAL: ReadonlySet<string> = new Set([
  ...['may', 'might', 'must', 'should', 'would', 'ought', "wouldn't", 'wouldn’t', "shouldn't", 'shouldn’t'],
]);
/** Modals that state something only when negated: who could not come did not. */
export const ABILITY: ReadonlySet<string> = new Set([
  ...['can', 'could', 'cannot', "can't", "couldn't", 'can’t', 'couldn’t'],
]);

export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', 'cannot', 'neither', 'nor']);
export const isNegation = (word: string): boolean =>
  NEGATIONS.has(word) || word.endsWith("n't") || word.endsWith('n’t');
/** "not only": nothing is denied. */
export const LIMITING: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply', 'necessarily']);

/** Before "that": what follows is not stated. */
export const DENYING: ReadonlySet<string> = new Set([
  ...['deny', 'denies', 'denied', 'denying', 'doubt', 'doubts', 'doubted', 'disputed', 'disputes', 'refuted', 'untrue'],
  ...['false', 'falsely', 'wrongly', 'suggestions', 'rumours', 'rumors', 'allegations', 'fears', 'feared', 'hoped'],
  ...['evidence', 'unclear'],
]);
/** Before a clause that says what may or may not be. */
export const UNDECIDED: ReadonlySet<string> = new Set(['whether', 'if']);

/** Verbs that give their object a state: "declared the strike unlawful". */
export const DECLARING: ReadonlySet<string> = new Set([
  ...['declare', 'declares', 'declared', 'rule', 'rules', 'ruled', 'find', 'finds', 'found', 'deem', 'deems', 'deemed'],
  ...[
    'consider',
    'considers',
    'considered',
    'leave',
    'leaves',
    'left',
    'keep',
    'keeps',
    'kept',
    'make',
    'makes',
    'made',
  ],
  ...['pronounce', 'pronounced', 'judge', 'judged', 'render', 'rendered', 'call', 'calls', 'called'],
]);

/** Verbs that link a subject with a state. */
export const LINKING: ReadonlySet<string> = new Set([
  ...['remain', 'remains', 'remained', 'remaining', 'stay', 'stays', 'stayed', 'become', 'becomes', 'became'],
  ...['seem', 'seems', 'seemed', 'appear', 'appears', 'appeared', 'proved', 'went', 'goes', 'lay', 'stood', 'sat'],
  ...['left', 'found', 'declared', 'ruled', 'deemed', 'considered', 'kept', 'listed'],
]);

/** Before "to" and a verb: it was not done. */
export const NOT_DONE: ReadonlySet<string> = new Set([
  ...['fail', 'fails', 'failed', 'failing', 'refuse', 'refuses', 'refused', 'refusing', 'decline', 'declines'],
  ...[
    'declined',
    'declining',
    'neglected',
    'omitted',
    'forgot',
    'unable',
    'powerless',
    'unwilling',
    'failure',
    'refusal',
    'yet',
  ],
]);
/** Before "to" and a verb: it was done. */
export const DONE: ReadonlySet<string> = new Set([
  ...['manage', 'manages', 'managed', 'managing', 'voted', 'votes', 'decided', 'decides', 'opted', 'chose', 'agreed'],
  ...['agrees', 'proceeded', 'went', 'continue', 'continues', 'continued', 'able', 'helped', 'moved', 'decision'],
]);
/** Before "to" and a verb: it is still to come. */
export const TO_COME: ReadonlySet<string> = new Set([
  ...['expected', 'due', 'set', 'plan', 'plans', 'planned', 'planning', 'about', 'intends', 'intend', 'intended'],
  ...[
    'scheduled',
    'likely',
    'promised',
    'pledged',
    'vowed',
    'hopes',
    'aims',
    'prepares',
    'preparing',
    'going',
    'poised',
  ],
]);

/** Prepositions that no name follows as its place. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...[
    'without',
    'before',
    'after',
    'despite',
    'within',
    'behind',
    'above',
    'below',
    'beside',
    'besides',
    'onto',
    'upon',
    'per',
  ],
  ...[
    'since',
    'until',
    'like',
    'along',
    'amid',
    'amongst',
    'toward',
    'throughout',
    'versus',
    'except',
    'beyond',
    'following',
  ],
  ...['including', 'than', 'aboard', 'alongside', 'minus', 'plus', 'regarding', 'concerning', 'owing', 'due', 'under'],
]);

export const DETERMINERS: ReadonlySet<string> = new Set([
  ...[
    'the',
    'this',
    'that',
    'these',
    'those',
    'its',
    'their',
    'his',
    'her',
    'our',
    'my',
    'your',
    'both',
    'all',
    'each',
  ],
]);
/** Determiners of what has not been spoken of yet, or of a part of it. */
export const INDEFINITE: ReadonlySet<string> = new Set([
  ...['a', 'an', 'some', 'any', 'another', 'other', 'several', 'many', 'few', 'most', 'half', 'more', 'fewer', 'every'],
  ...[
    'certain',
    'various',
    'such',
    'one',
    'dozens',
    'hundreds',
    'thousands',
    'scores',
    'part',
    'parts',
    'much',
    'what',
  ],
]);
export const NO_ONE: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'nothing', 'neither']);
export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her']);
export const PRONOUNS: ReadonlySet<string> = new Set([
  ...[
    'it',
    'they',
    'we',
    'i',
    'you',
    'them',
    'us',
    'him',
    'he',
    'she',
    'her',
    'itself',
    'himself',
    'herself',
    'themselves',
  ],
]);
export const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom', 'whose', 'where']);
/** Words that open a clause of their own. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set([
  ...['because', 'when', 'while', 'although', 'though', 'whereas', 'after', 'before', 'until', 'till', 'unless', 'if'],
  ...[
    'whether',
    'as',
    'since',
    'but',
    'and',
    'or',
    'so',
    'than',
    'once',
    'despite',
    'how',
    'why',
    'nor',
    'then',
    'yet',
  ],
]);
const NUMBER =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?)$/;
export const isNumber = (word: string): boolean => NUMBER.test(word);

const TIMES: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march'],
  ...['april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'morning', 'afternoon'],
  ...[
    'evening',
    'night',
    'noon',
    'midnight',
    'week',
    'weekend',
    'month',
    'year',
    'today',
    'yesterday',
    'tonight',
    'last',
  ],
  ...['next', 'earlier', 'ago'],
]);
export const isTime = (word: string): boolean => TIMES.has(word);

const PLAIN_ADVERBS: ReadonlySet<string> = new Set([
  ...['also', 'already', 'now', 'still', 'later', 'since', 'then', 'again', 'soon', 'even', 'once', 'just', 'almost'],
  ...['back', 'yet', 'today', 'yesterday', 'tonight', 'once', 'more', 'both', 'all', 'first', 'long', 'often', 'thus'],
  ...[
    'so',
    'far',
    'too',
    'very',
    'well',
    'together',
    'instead',
    'however',
    'there',
    'here',
    'only',
    'no',
    'longer',
    'always',
  ],
]);
export const isAdverb = (word: string): boolean =>
  PLAIN_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'supply');
