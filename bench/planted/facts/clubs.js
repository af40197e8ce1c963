// What is stated of clubs and their players.

/** @import { Beat } from './index.js' */
import { count, day, money, years } from '../values/index.js';

/** @type {Beat} */
export const clubs = {
  subject: 'person',
  generic: ['the striker', 'the player'],
  headlines: [
    '{person} moves to {place} United',
    '{place} United and its new striker',
    'Why {person} left {region} Rovers',
  ],
  facts: [
    {
      id: 'fee',
      value: money,
      say: [
        '{place} United paid {v} for {person}',
        '{person} joined {place} United for {v}',
        '{person} moved to {place} United for a fee of {v}',
        'The transfer of {person} to {place} United cost {v}',
      ],
      apart: {
        refuted: [
          '{place} United denied having paid {v} for {person}',
          'Reports that {person} had cost {place} United {v} were wrong, the club said',
        ],
        attribute: ['{person} will earn {v} a year at {place} United', '{place} United insured {person} for {v}'],
        forecast: ['{place} United had wanted to pay {v} for {person}'],
      },
    },
    {
      id: 'contract',
      value: years,
      say: [
        '{person} signed a contract of {v} with {place} United',
        '{person} is bound to {place} United for {v}',
        'The contract of {person} with {place} United runs for {v}',
      ],
      apart: {
        attribute: [
          '{person} spent {v} at {region} Rovers',
          'After {v} in the second division {person} joined {place} United',
        ],
      },
    },
    {
      id: 'crowd',
      value: count,
      say: [
        '{v} spectators saw the first match of {person} at {place} United',
        'The first match of {person} for {place} United had {v} spectators',
        'A crowd of {v} watched {person} in a first match for {place} United',
      ],
      apart: {
        attribute: [
          'The stadium of {place} United, where {person} now plays, has {v} seats',
          '{place} United sold {v} shirts of {person}',
        ],
      },
    },
    {
      id: 'age',
      value: years,
      say: ['{person} had played {v} for {region} Rovers', '{person} was with {region} Rovers for {v}'],
      apart: {},
    },
    {
      id: 'day',
      value: day,
      say: [
        '{person} signed for {place} United on {v}',
        'On {v} {person} put a name to the contract with {place} United',
        '{place} United signed {person} on {v}',
      ],
      apart: {
        attribute: ['{person} was born on {v}', '{person} played for {place} United for the first time on {v}'],
      },
    },
  ],
};
