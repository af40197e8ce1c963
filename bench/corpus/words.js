// Ordinary words for sentences without a figure.

const list = (/** @type {string} */ words) => words.trim().split(/\s+/);

export const NOUNS = list(`
  account adviser agency agreement allegation ambition analyst appeal applicant archive argument artist audience author
  authority balance ban barrier battery bill border boss branch bridge broadcaster broker budget builder campaign candidate
  captain career cargo carrier case cause chain challenge champion charity choice church claim client climate clinic club
  coalition coast colleague commission committee company complaint concern condition contract council court creditor crew
  crisis critic crop culture customer dealer debate decision defence delay delegate demand deputy design detective developer
  director dispute district doctor document driver economy editor effort election employer engine engineer enquiry estate
  evidence exchange executive exhibition expert export factory failure family farmer festival fighter film finance firm fleet
  flood forecast forest fund future gallery gap garden gas goal government governor grant group grower guard guest guide
  harbour hearing heritage highway historian holiday hospital host household idea import incident industry inquest inspector
  insurer interview investor island issue journalist judge jury kitchen label labour landlord language lawmaker lawyer leader
  league lender lesson letter library licence link loss machine magazine maker manager manufacturer market match material
  meeting member message mine minister mission mistake model mood motion movement museum nation neighbour network nurse
  offer officer official operator opinion opponent order owner package panel parent parliament partner party passenger
  patient pattern payment pension performance permit pilot plan planner plant platform player plot policy port position
  practice premiere pressure prison problem producer product programme project promise proposal protest provider purchase
  question race railway reaction reader reason record reform refund region regulator rescue research resident response
  restaurant result retailer review rival road route rule safety scandal scheme school scientist season secret sector
  security session settlement shareholder ship shop shortage signal singer site society soldier source speaker speech
  stadium staff station statement storm story strategy street strike student study subsidiary summit supplier supporter
  surgeon survey system talk target tax teacher team technology tenant theatre threat ticket title tower town trade trader
  tradition train traveller treatment trial tribunal trust tunnel union university vaccine vehicle venture verdict version
  victim video village vision visitor volunteer voter warehouse warning water weather website winner witness worker writer
`);
export const ADJECTIVES = list(`
  able ageing ambitious annual anxious available bitter brief bright broad busy calm careful central cheap civil clear
  close coastal cold common complex confident controversial costly critical crowded cultural current damaged dangerous deep
  digital difficult direct domestic early eager economic empty external fair familiar federal final firm foreign former
  fragile free fresh full generous global grand heavy historic honest hostile human idle independent industrial informal
  internal joint key late legal likely local loud low major medical mild military modern narrow national natural nervous
  new noisy open ordinary outdoor overseas patient permanent plain political poor popular possible private promising public
  quiet rapid rare ready recent regional relevant reluctant remote rich rival rural safe senior separate serious severe
  sharp short silent simple slow social special stable steady strange strict strong sudden suitable tense tight tough
  traditional unclear unusual urban urgent useful usual vast visible warm weak wealthy wide worried young
`);
export const VERBS = list(`
  accepted accused addressed admired admitted adopted advised approached avoided backed blamed blocked calmed cancelled
  challenged changed checked chose cleared closed considered contacted covered criticised debated defended delayed delivered
  described designed discussed dismissed doubted drafted encouraged endorsed examined explained explored faced favoured
  followed guided handled helped ignored improved influenced inspected invited joined launched led limited managed met
  monitored moved noticed obtained offered opened opposed ordered organised overlooked persuaded planned praised prepared
  presented pressed produced promoted protected published pursued questioned reached recommended reformed refused regretted
  rejected remembered renewed repaired replaced requested rescued restored reviewed revived revised served settled shaped
  shared signed studied supported surprised suspended targeted tested thanked toured trained transformed trusted unveiled
  urged used visited warned watched welcomed wrote
`);
export const ADVERBS = list(`
  again already briefly carefully certainly clearly eventually finally firmly formally gradually hardly largely later mostly
  never nevertheless often openly partly perhaps possibly privately probably publicly quickly quietly rarely recently
  reportedly seldom sharply simply slowly soon still strongly suddenly together twice usually widely
`);
export const OPENINGS = [
  ...[
    'After the meeting,',
    'Critics said that',
    'For many,',
    'However,',
    'In a statement,',
    'In recent weeks',
    'Meanwhile,',
  ],
  ...[
    'Officials confirmed that',
    'On the ground',
    'Observers noted that',
    'Once again',
    'Privately,',
    'Sources said that',
  ],
];
export const LINKS = [
  ...['after', 'although', 'and', 'as', 'because', 'before', 'but', 'despite the fact that', 'even though', 'so that'],
  ...['though', 'unless', 'until', 'when', 'whereas', 'which meant that', 'while'],
];
export const PREPOSITIONS = list(
  'about across against among around at before behind beyond for from in near of on over to with',
);
