// What each beat says with figures. A template names figures and members of the cast in braces.

/**
 * @typedef {object} Beat
 * @property {readonly string[]} headlines
 * @property {readonly string[]} sentences every one with a figure, a date or a rank
 * @property {{ readonly head: readonly string[], readonly rows: readonly string[], readonly cell: string }} table
 */

/** @type {readonly Beat[]} */
export const BEATS = [
  {
    headlines: ['{firm} to buy {rival} for {money}', '{firm} cuts {count} jobs', 'Sales at {firm} rise {share}'],
    sentences: [
      '{firm} agreed to pay {money} for a {share} stake in {rival}, the companies said on {weekday}.',
      'Revenue rose {share} to {money} in the year to {month}, while costs reached {money}.',
      '{person}, {office} of {firm}, said the deal would create {count} jobs by {year}.',
      'The group, founded in {year}, employs {count} people at {small} sites.',
      'Shares in {firm} fell {share} to {price} on {date}.',
      '{rival} was valued at {money} in its last funding round, the {ordinal} in the sector.',
      'Of the {count} staff, {count} work in {place} and {count} in {region}.',
      'The two firms expect savings of {money} a year within {years}.',
    ],
    table: {
      head: ['£m', '2023', '2024'],
      rows: ['Revenue', 'Operating profit', 'Net debt', 'Capital expenditure'],
      cell: '{price}',
    },
  },
  {
    headlines: [
      'Fire in {place} kills {small}',
      '{count} flee floods in {region}',
      'Storm cuts power to {count} homes',
    ],
    sentences: [
      'The blaze killed {small} people and injured {count}, police in {place} said on {weekday}.',
      'Some {count} homes were destroyed and {count} residents had to leave {region}.',
      'The fire broke out at {clock} on {date} and covered {length} of hillside.',
      'By {weekday} evening {share} of the fire had been contained, {office} {person} said.',
      'Damage is put at {money}, the {ordinal} sum since {year}.',
      'Winds of {length} an hour and temperatures of {warmth} made the work of {count} firefighters harder.',
      '{witness}, {age}, said she had lived in the village for {years}.',
    ],
    table: {
      head: ['District', 'Homes destroyed', 'Injured'],
      rows: ['Harbour', 'Old town', 'Hillside', 'Riverside'],
      cell: '{count}',
    },
  },
  {
    headlines: ['{surname} jailed for {years}', 'Court fines {firm} {money}', 'Trial of {person} opens in {place}'],
    sentences: [
      '{person}, {age}, was sentenced to {years} in prison at {place} Crown Court on {date}.',
      'The jury of {small} took {small} days to find {surname} guilty on {small} counts of fraud.',
      'Prosecutors said {surname} had taken {money} from {count} investors between {year} and {year}.',
      'The judge ordered {firm} to pay a fine of {money} and costs of {money}.',
      'An appeal is expected in {month}; the {ordinal} hearing lasted {years}.',
    ],
    table: {
      head: ['Count', 'Fine', 'Months'],
      rows: ['Fraud', 'False accounting', 'Theft', 'Perjury'],
      cell: '{small}',
    },
  },
  {
    headlines: [
      '{place} votes: turnout at {share}',
      'Inflation in {region} climbs to {share}',
      'New school opens in {place}',
    ],
    sentences: [
      'Turnout was {share}, with {count} of {count} registered voters casting a ballot.',
      '{person} won {share} of the vote, against {share} for {witness}.',
      'Prices rose {share} in the year to {month}, up from {share} a month earlier, the statistics office said.',
      'Unemployment fell to {share}, the {ordinal} rate since {year}.',
      'The council approved a budget of {money} by {small} votes to {small} on {date}.',
      'The plan would cost {money} over {years} and was announced on {weekday}.',
    ],
    table: {
      head: ['Candidate', 'Votes', 'Share'],
      rows: ['Labour list', 'Liberal list', 'Green list', 'Independents'],
      cell: '{share}',
    },
  },
  {
    headlines: ['{place} beat {region} {result}', '{surname} breaks record', 'Club signs {witness} for {money}'],
    sentences: [
      '{place} beat {region} {result} on {weekday} in front of {count} spectators.',
      '{person}, {age}, scored {small} goals in {small} games and is the {ordinal} scorer in the league.',
      'The club paid {money} for {witness}, who signed until {year}.',
      'The course of {length} was finished by {count} of {count} starters.',
    ],
    table: { head: ['Team', 'Played', 'Points'], rows: ['City', 'United', 'Rovers', 'Athletic'], cell: '{small}' },
  },
  {
    headlines: [
      '{firm} opens {length} tunnel',
      'Wind farm off {place} to deliver {power}',
      'Rocket carries {weight} to orbit',
    ],
    sentences: [
      'The line is {length} long and cost {money}; work began in {month}.',
      'The plant delivers {power}, enough for {count} households.',
      'The launch on {date} carried {weight} and was the {ordinal} of the year.',
      'In a trial of {count} patients the vaccine worked in {share} of cases.',
      'A study of {count} people over {years} found {share} fewer cases, {person} said.',
      'The bridge, opened in {year}, carries {count} vehicles a day at up to {length} an hour.',
    ],
    table: {
      head: ['Section', 'Length (km)', 'Cost (£m)'],
      rows: ['Tunnel', 'Viaduct', 'Station', 'Depot'],
      cell: '{price}',
    },
  },
];
