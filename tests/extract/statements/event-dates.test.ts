import { describe, expect, test } from 'vitest';
import { claimsOf } from './support.ts';

const PUBLISHED = '2025-10-15';

const read = (text: string, published: string | undefined = PUBLISHED): string[] =>
  claimsOf('date', text, published).map(({ attribute, subject, text: written, value }) => {
    const interval = value.weekday !== undefined && value.from === null ? value.weekday : `${value.from}..${value.to}`;
    return `${attribute} of ${subject[0]}: ${written} = ${interval}`;
  });

describe('verbs', () => {
  test.each([
    ['The lens maker Norvik was founded in 2014 in Bergen.', 'founding of Norvik: 2014 = 2014-01-01..2014-12-31'],
    ['Founded in 2014, Norvik makes lenses for telescopes.', 'founding of Norvik: 2014 = 2014-01-01..2014-12-31'],
    ['In spring, Norvik, founded in Bergen in 2014, moved.', 'founding of Norvik: 2014 = 2014-01-01..2014-12-31'],
    ['Her uncle founded the lens maker Norvik in May 2014.', 'founding of Norvik: May 2014 = 2014-05-01..2014-05-31'],
    [
      'The probe Halden was launched on 3 May 2021 from Kiruna.',
      'launch of Halden: 3 May 2021 = 2021-05-03..2021-05-03',
    ],
    ['The probe Halden lifted off in May 2021 from Kiruna.', 'launch of Halden: May 2021 = 2021-05-01..2021-05-31'],
    [
      'In 2019 a jury in Oslo convicted Sten Brekke of theft.',
      'conviction of Sten Brekke: 2019 = 2019-01-01..2019-12-31',
    ],
    [
      'The painter Sten Brekke was born on 9 June 1901 in Voss.',
      'birth of Sten Brekke: 9 June 1901 = 1901-06-09..1901-06-09',
    ],
    [
      'When Sten Brekke was indicted in 2022, nobody was surprised.',
      'indictment of Sten Brekke: 2022 = 2022-01-01..2022-12-31',
    ],
    [
      'The bridge Aro was completed in late 1998 after a strike.',
      'completion of Aro: late 1998 = 1998-07-02..1998-12-31',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('nouns, labels and ages', () => {
  test.each([
    ['Since its founding in 2014, Norvik has made lenses.', 'founding of Norvik: 2014 = 2014-01-01..2014-12-31'],
    ['The launch of Halden in May 2021 went well for the team.', 'launch of Halden: May 2021 = 2021-05-01..2021-05-31'],
    [
      'Launched: 3 May 2021. The probe Halden is small, and Halden is light.',
      'launch of Halden: 3 May 2021 = 2021-05-03..2021-05-03',
    ],
    [
      'Norvik grows. The eleven-year-old company Norvik makes lenses.',
      'founding of Norvik: eleven-year-old = 2013-10-15..2014-12-31',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test('a table row dates what the document is about', () => {
    const table =
      '# Halden Fire\n\nThe Halden Fire is out.\n\n| | |\n|---|---|\n| Start date | Saturday, 11 October |\n';
    const [claim] = claimsOf('date', table, PUBLISHED, 'source.md');
    expect(claim).toMatchObject({
      attribute: 'outbreak',
      text: 'Saturday, 11 October',
      quote: 'Start date | Saturday, 11 October',
    });
    expect(claim?.subject).toContain('Halden Fire');
  });
});

describe('dates that are told from that of the source', () => {
  test.each([
    ['nearly three years ago', '2022-10-15..2023-04-16'],
    ['three years ago', '2022-01-01..2023-04-16'],
    ['more than three years ago', 'null..2022-10-15'],
    ['about two months ago', '2025-07-30..2025-08-31'],
    ['five days ago', '2025-10-10..2025-10-10'],
    ['last year', '2024-01-01..2024-12-31'],
    ['yesterday', '2025-10-14..2025-10-14'],
    ['in the summer of 2021', '2021-06-01..2021-08-31'],
    ['in the third quarter of 2021', '2021-07-01..2021-09-30'],
    ['in early 2021', '2021-01-01..2021-07-02'],
    ['around 1990', '1989-01-01..1991-12-31'],
    ['before 1990', 'null..1989-12-31'],
    ['after 1990', '1991-01-01..null'],
    ['on Monday', '2025-10-13..2025-10-13'],
  ])('%s', (when, interval) => {
    const [claim] = claimsOf('date', `The probe Halden was launched ${when} from Kiruna.`, PUBLISHED);
    expect(claim && `${claim.value.from}..${claim.value.to}`).toBe(interval);
  });

  test('a weekday stays a weekday where the source has no date', () => {
    const [claim] = claimsOf('date', 'The Halden Fire broke out on Friday behind the old mill.');
    expect(claim?.value).toMatchObject({ from: null, to: null, weekday: 'friday' });
  });

  test('a weekday beside its day is kept', () => {
    const [claim] = claimsOf('date', 'The Halden Fire broke out on Friday, October 10, behind the mill.', PUBLISHED);
    expect(claim?.value).toMatchObject({ from: '2025-10-10', to: '2025-10-10', weekday: 'friday' });
    expect(claim?.text).toBe('Friday, October 10');
  });
});

describe('events of the news', () => {
  test('belong to what the document is about, near its own date', () => {
    const text = 'Norvik Air grounds its fleet. The crash of a Norvik Air plane on Monday shocked the town.';
    expect(read(text)).toEqual(['accident of Norvik Air: Monday = 2025-10-13..2025-10-13']);
  });

  test('earlier ones of the same kind are left out', () => {
    expect(
      read('Norvik Air grounds its fleet. In 2019 twelve people were injured when a Norvik Air plane slid.'),
    ).toEqual([]);
  });

  test('"the fire" is the name that ends with it', () => {
    const text =
      'The Halden Fire has reached Rudal Lane. Rudal Lane is closed. The fire broke out on Sunday near a barn.';
    expect(read(text)).toEqual(['outbreak of Halden Fire: Sunday = 2025-10-12..2025-10-12']);
  });
});

test('a month without a year that is yet to come is that of the year before', () => {
  expect(read('The painter Sten Brekke died in December after a long illness.')).toEqual([
    'death of Sten Brekke: December = 2024-12-01..2024-12-31',
  ]);
});

describe('no date of an event', () => {
  test.each([
    ['a pronoun for such a thing', 'Norvik makes lenses. It was opened in 2014, and Norvik owns it.'],
    ['a plan of the past', 'The probe Halden was to be launched in 2024 from Kiruna.'],
    ['a possibility', 'The probe Halden could be launched in 2027 from Kiruna.'],
    ['a denial', 'The lens maker Norvik was not founded in 2014 in Bergen.'],
    ['another verb between', 'The lens maker Norvik, founded in Bergen, moved to Oslo in 2014.'],
    ['another clause between', 'The lens maker Norvik was founded by Sten Brekke, who retired in 2014.'],
    ['found in the sense of find', 'The crew of the Halden found a wreck in 2014 near Bergen.'],
    ['an object that no claim can name', 'The lens maker Norvik opened a plant in 2014 near Bergen.'],
    ['no date at all', 'The lens maker Norvik was founded in Bergen by a baker.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('since when a value is extreme', () => {
  test.each([
    ['In September inflation in Norvik was the lowest since May 2019.', 'last-low', '2019-05-01..2019-05-31'],
    [
      'In September inflation in Norvik was at its highest level since the middle of 2019.',
      'last-high',
      '2019-04-02..2019-10-01',
    ],
    [
      'In September inflation in Norvik slowed to its weakest pace in three years.',
      'last-low',
      '2022-01-01..2023-04-16',
    ],
  ])('%s', (text, attribute, interval) => {
    const claims = claimsOf('date', text, PUBLISHED);
    expect(claims.map(({ attribute: of, value }) => [of, `${value.from}..${value.to}`])).toEqual([
      [attribute, interval],
    ]);
  });
});

describe('times of day', () => {
  const times = (text: string): string[] =>
    claimsOf('date', text, PUBLISHED).map(({ text: written, value }) => `${written} = ${value.from ?? value.time}`);

  test.each([
    ['The Halden Fire broke out at 9:14 p.m. on Sunday near a barn.', '9:14 p.m. on Sunday = 2025-10-12T21:14'],
    ['The Halden Fire broke out on Sunday at 9:14 p.m. near a barn.', 'Sunday at 9:14 p.m = 2025-10-12T21:14'],
    ['The Halden Fire broke out at noon near a barn.', 'noon = 12:00'],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });
});

test('a document that shows its order of day and month is read in it', () => {
  const text = 'The probe Halden was launched on 04/05/2021. It was seen again on 25/05/2021 near Voss.';
  expect(read(text)).toEqual(['launch of Halden: 04/05/2021 = 2021-05-04..2021-05-04']);
});

test('the weekday beside a date is stated, and worked out, where it is another one', () => {
  const text = 'The probe Halden was launched on Saturday, August 10, 2025 from Kiruna.';
  const claims = claimsOf('date', text, PUBLISHED).filter(({ attribute }) => attribute === 'weekday');
  expect(claims.map(({ value, derived }) => [value.weekday, value.from, derived?.explanation])).toEqual([
    ['saturday', null, undefined],
    [undefined, '2025-08-10', '10 August 2025 is a Sunday'],
  ]);
});
