// What is stated of accidents, storms and votes.

/** @import { Beat } from './index.js' */
import { count, day, distance, few, money, outcome, share } from '../values/index.js';

/** @type {Beat} */
export const disasters = {
  subject: 'place',
  generic: ['the town', 'the area'],
  headlines: [
    'Fire at {place} leaves ruins',
    'After the blaze: {place} counts its losses',
    '{region} mourns with {place}',
  ],
  facts: [
    {
      id: 'deaths',
      value: few,
      say: [
        'The fire in {place} killed {v} people',
        '{v} people died in the fire in {place}',
        'The blaze in {place} claimed {v} lives',
        'In {place}, {v} people lost their lives in the fire',
        'The death toll of the fire in {place} stands at {v}',
      ],
      apart: {
        scope: ['{v} people were injured in the fire in {place}', 'The fire in {place} left {v} people hurt'],
        update: [
          'The death toll of the fire in {place} has risen to {v}',
          'The number of dead in the fire in {place} climbed to {v}',
        ],
      },
    },
    {
      id: 'evacuated',
      value: count,
      say: [
        '{v} people had to leave their homes in {place}',
        '{v} residents of {place} were evacuated',
        'Police in {place} took {v} people to safety',
        'In {place}, {v} people were told to get out',
      ],
      apart: {
        update: [
          'By now {v} residents of {place} have been evacuated',
          'The number of people evacuated from {place} has grown to {v}',
        ],
        part: [
          'Of those evacuated from {place}, {v} spent the night in a school',
          '{v} of the evacuated residents of {place} have gone back',
        ],
      },
    },
    {
      id: 'homes',
      value: count,
      say: [
        'The fire destroyed {v} homes in {place}',
        '{v} houses in {place} burned down',
        'In {place}, {v} homes were lost',
        'Of {place}, {v} homes are in ashes',
      ],
      apart: {
        scope: ['The fire damaged {v} homes in {place}', '{v} homes in {place} were without power'],
        attribute: ['The fire destroyed {v} cars in {place}', 'In {place}, {v} trees burned'],
      },
    },
    {
      id: 'damage',
      value: money,
      say: [
        'The damage in {place} comes to {v}',
        'The fire caused damage of {v} in {place}',
        'Insurers put the losses in {place} at {v}',
        'The fire has cost {place} {v}',
      ],
      apart: {
        attribute: ['The government gives {place} {v} in aid', 'Donors collected {v} for {place}'],
        forecast: ['The damage in {place} could reach {v}', 'Insurers had expected losses of {v} in {place}'],
      },
    },
    {
      id: 'day',
      value: day,
      say: [
        'The fire in {place} broke out on {v}',
        'On {v} the fire in {place} started',
        'The blaze in {place} began on {v}',
      ],
      apart: {
        attribute: ['The fire in {place} was put out on {v}', 'The inquiry into the fire in {place} opened on {v}'],
      },
    },
    {
      id: 'road',
      value: distance,
      say: [
        'The fire front near {place} is {v} long',
        'Near {place} the flames stretch over {v}',
        'A front of {v} burned near {place}',
      ],
      apart: { attribute: ['A road near {place} is closed over {v}', 'The smoke was seen {v} from {place}'] },
    },
  ],
};

/** @type {Beat} */
export const votes = {
  subject: 'place',
  generic: ['the city', 'the district'],
  headlines: ['{place} has voted', '{person} and the vote in {place}', 'How {place} chose'],
  facts: [
    {
      id: 'turnout',
      value: share,
      say: [
        'Turnout in {place} was {v} in {year}',
        'In {year}, {v} of voters in {place} went to the polls',
        '{place} had a turnout of {v} in {year}',
        'Of all voters in {place}, {v} cast a ballot in {year}',
      ],
      apart: {
        forecast: [
          'Turnout in {place} was expected to be {v} in {year}',
          'Pollsters had foreseen a turnout of {v} in {place} in {year}',
        ],
      },
    },
    {
      id: 'share of winner',
      value: share,
      say: [
        '{person} won {v} of the vote in {place}',
        'In {place}, {person} got {v} of the votes',
        '{v} of the vote in {place} went to {person}',
        '{person} took {place} with {v} of the vote',
      ],
      apart: {
        forecast: [
          'A poll had seen {person} at {v} in {place}',
          '{person} was forecast to win {v} of the vote in {place}',
        ],
        scope: [
          'Among women, {person} won {v} of the vote in {place}',
          'In the villages around {place}, {person} won {v} of the vote',
        ],
      },
    },
    {
      id: 'votes',
      value: count,
      say: [
        '{person} received {v} votes in {place}',
        '{v} people in {place} voted for {person}',
        'In {place}, {v} votes went to {person}',
        'The count gave {person} {v} votes in {place}',
      ],
      apart: {
        scope: ['{person} received {v} postal votes in {place}', 'By midnight {person} had {v} votes in {place}'],
        attribute: [
          'In {place}, {v} ballots were spoilt',
          '{v} people were registered in {place}, where {person} stood',
        ],
      },
    },
    {
      id: 'motion',
      value: outcome([
        ['approved', 'passed'],
        ['rejected', 'voted down', 'turned down'],
      ]),
      say: [
        'The council of {place} {v} the budget of {year}',
        'Councillors in {place} {v} the budget of {year}',
        'In {place} the council {v} the {year} budget',
      ],
      apart: {},
    },
    {
      id: 'campaign',
      value: money,
      say: [
        '{person} spent {v} on the campaign in {place}',
        'The campaign of {person} in {place} cost {v}',
        '{person} put {v} into the race in {place}',
      ],
      apart: {
        attribute: ['{person} raised {v} from donors in {place}', 'Donations of {v} reached {person} in {place}'],
        refuted: [
          '{person} denied having spent {v} on the campaign in {place}',
          '{person} called it a lie that {v} went into the campaign in {place}',
        ],
      },
    },
    {
      id: 'day',
      value: day,
      say: [
        '{place} voted on {v}',
        'The election in {place} was held on {v}',
        'People in {place} went to the polls on {v}',
      ],
      apart: { attribute: ['The new council of {place} met on {v}', 'The election in {place} was called on {v}'] },
    },
  ],
};
