// What is stated of building sites, plants and trials.

/** @import { Beat } from './index.js' */
import { count, day, distance, money, outcome, power, rank, share, years } from '../values/index.js';

/** @type {Beat} */
export const works = {
  subject: 'place',
  generic: ['the bridge', 'the project'],
  headlines: ['The {place} Bridge and its price', '{place} Bridge divides {region}', 'On the {place} Bridge'],
  facts: [
    {
      id: 'cost',
      value: money,
      say: [
        'The {place} Bridge cost {v}',
        'Building the {place} Bridge took {v}',
        '{v} was spent on the {place} Bridge',
        'The bill for the {place} Bridge was {v}',
        'Taxpayers paid {v} for the {place} Bridge',
      ],
      apart: {
        forecast: ['The {place} Bridge was planned at {v}', 'The {place} Bridge had been estimated to cost {v}'],
        attribute: ['Upkeep of the {place} Bridge costs {v} a year', 'Tolls on the {place} Bridge bring in {v} a year'],
      },
    },
    {
      id: 'length',
      value: distance,
      say: [
        'The {place} Bridge is {v} long',
        'The {place} Bridge has a length of {v}',
        'With its {v} the {place} Bridge spans the whole bay',
        'The {place} Bridge runs for {v}',
      ],
      apart: { attribute: ['The {place} Bridge lies {v} from {region}', 'The {place} Bridge saves a detour of {v}'] },
    },
    {
      id: 'opening',
      value: day,
      say: [
        'The {place} Bridge opened on {v}',
        'On {v} the {place} Bridge was opened to traffic',
        'The {place} Bridge was inaugurated on {v}',
        'Traffic has run over the {place} Bridge since {v}',
      ],
      apart: { attribute: ['Work on the {place} Bridge began on {v}', 'The {place} Bridge was approved on {v}'] },
    },
    {
      id: 'traffic',
      value: count,
      say: [
        'The {place} Bridge carries {v} vehicles a day',
        'Every day {v} vehicles cross the {place} Bridge',
        '{v} vehicles use the {place} Bridge each day',
      ],
      apart: {
        forecast: ['The {place} Bridge is meant to carry {v} vehicles a day by the end of the decade'],
        scope: ['On Sundays {v} vehicles cross the {place} Bridge', 'Every day {v} lorries cross the {place} Bridge'],
      },
    },
    {
      id: 'plan',
      value: outcome([
        ['approved', 'gave the green light to', 'accepted'],
        ['rejected', 'turned down'],
      ]),
      say: [
        'The parliament of {region} {v} the toll for the {place} Bridge',
        'A toll for the {place} Bridge: {region} {v} it',
      ],
      apart: {},
    },
    {
      id: 'time',
      value: years,
      say: [
        'It took {v} to build the {place} Bridge',
        'Construction of the {place} Bridge lasted {v}',
        'After {v} of work the {place} Bridge stands',
      ],
      apart: {
        forecast: ['Construction of the {place} Bridge was to last {v}'],
        attribute: ['The {place} Bridge is under guarantee for {v}'],
      },
    },
  ],
};

/** @type {Beat} */
export const energy = {
  subject: 'place',
  generic: ['the plant', 'the site'],
  headlines: ['Power from {place}', '{firm} and the {place} wind farm', '{place} wind farm seen from {region}'],
  facts: [
    {
      id: 'capacity',
      value: power,
      say: [
        'The {place} wind farm has a capacity of {v}',
        'The {place} wind farm delivers {v}',
        'With {v} the {place} wind farm feeds the grid',
        'The output of the {place} wind farm is {v}',
      ],
      apart: {
        forecast: [
          'The {place} wind farm is to be extended to {v}',
          'In its last stage the {place} wind farm will have {v}',
        ],
        scope: ['The first stage of the {place} wind farm has {v}', 'The {place} wind farm delivers {v} in winter'],
      },
    },
    {
      id: 'cost',
      value: money,
      say: [
        '{firm} invested {v} in the {place} wind farm',
        'The {place} wind farm cost {firm} {v}',
        '{firm} put {v} into the {place} wind farm',
      ],
      apart: {
        forecast: [
          '{firm} had set aside {v} for the {place} wind farm',
          '{firm} wants to invest another {v} in the {place} wind farm',
        ],
        refuted: ['{firm} denied that the {place} wind farm had cost {v}'],
      },
    },
    {
      id: 'share',
      value: share,
      say: [
        '{firm} owns {v} of the {place} wind farm',
        '{firm} holds a stake of {v} in the {place} wind farm',
        'A share of {v} in the {place} wind farm belongs to {firm}',
      ],
      apart: {
        scope: [
          'Local people own {v} of the {place} wind farm',
          'A fund holds a stake of {v} in the {place} wind farm',
        ],
      },
    },
    {
      id: 'homes',
      value: count,
      say: [
        'The {place} wind farm supplies {v} households',
        '{v} homes get their power from the {place} wind farm',
        'The {place} wind farm is enough for {v} households',
      ],
      apart: {
        forecast: ['One day the {place} wind farm should supply {v} households'],
        attribute: ['Against the {place} wind farm {v} people signed a petition'],
      },
    },
    {
      id: 'rank',
      value: rank,
      say: [
        'The {place} wind farm is the {v} in the country',
        'It is the {v} wind farm in the country that stands at {place}',
        'As the {v} wind farm in the country, {place} is watched closely',
      ],
      apart: {
        scope: ['The {place} wind farm is the {v} in the world', 'The {place} wind farm is the {v} in {region}'],
      },
    },
  ],
};

/** @type {Beat} */
export const trials = {
  subject: 'firm',
  generic: ['the maker', 'the company'],
  headlines: ['{firm} and its vaccine', 'Results for the vaccine of {firm}', 'What the {firm} trial means'],
  facts: [
    {
      id: 'participants',
      value: count,
      say: [
        '{firm} tested its vaccine on {v} people',
        'The trial of {firm} had {v} participants',
        '{v} volunteers took part in the trial of {firm}',
        'For its trial {firm} enrolled {v} people',
      ],
      apart: {
        scope: [
          'In the trial of {firm}, {v} people got the placebo',
          '{v} of the participants in the trial of {firm} were over 65',
        ],
        forecast: ['{firm} wants to enrol {v} people in a second trial'],
      },
    },
    {
      id: 'efficacy',
      value: share,
      say: [
        'The vaccine of {firm} protected {v} of people',
        'The vaccine of {firm} was {v} effective',
        'In the trial, the vaccine of {firm} worked in {v} of cases',
        'An efficacy of {v} was found for the vaccine of {firm}',
      ],
      apart: {
        scope: [
          'Among the over-65s the vaccine of {firm} was {v} effective',
          'After one dose the vaccine of {firm} was {v} effective',
        ],
      },
    },
    {
      id: 'decision',
      value: outcome([
        ['approved', 'cleared'],
        ['rejected', 'refused'],
      ]),
      say: [
        'The medicines agency {v} the vaccine of {firm}',
        'The vaccine of {firm} was examined, and the agency {v} it',
      ],
      apart: {},
    },
    {
      id: 'order',
      value: money,
      say: [
        'The government ordered vaccine for {v} from {firm}',
        'The government paid {firm} {v} for its vaccine',
        'The order for the vaccine of {firm} is worth {v}',
      ],
      apart: {
        attribute: ['The government funded research at {firm} with {v}', '{firm} spent {v} on developing its vaccine'],
      },
    },
    {
      id: 'day',
      value: day,
      say: [
        'The vaccine of {firm} was licensed on {v}',
        'On {v} the vaccine of {firm} got its licence',
        '{firm} has had a licence for its vaccine since {v}',
      ],
      apart: { attribute: ['{firm} applied for a licence on {v}', 'The trial of {firm} ended on {v}'] },
    },
  ],
};
