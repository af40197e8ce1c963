// What business pages and courts state with figures. Every template names its participant, so that it can stand in any text.

/** @import { Beat } from './index.js' */
import { age, count, day, money, outcome, rank, share, years } from '../values/index.js';

/** @type {Beat} */
export const companies = {
  subject: 'firm',
  generic: ['the company', 'the business', 'the firm'],
  headlines: ['{firm} reports on its year', 'What is next for {firm}', '{firm} looks beyond {region}'],
  facts: [
    {
      id: 'sales',
      value: money,
      say: [
        '{firm} had sales of {v} in {year}',
        'In {year}, {firm} turned over {v}',
        'Revenue at {firm} came to {v} in {year}',
        '{firm} took {v} from customers in {year}, its annual report shows',
        'Turnover of {v} for {year} was what {firm} put in its accounts',
      ],
      apart: {
        forecast: [
          '{firm} had been expected to take {v} in {year}',
          'Analysts saw {firm} reaching revenue of {v} in {year}',
        ],
        attribute: [
          '{firm} owed its banks {v} at the end of {year}',
          'Debts of {v} weighed on {firm} at the end of {year}',
        ],
        scope: [
          'Abroad, {firm} had sales of {v} in {year}',
          'Revenue of {firm} outside its home market came to {v} in {year}',
        ],
      },
    },
    {
      id: 'staff',
      value: count,
      say: [
        '{firm} employs {v} people',
        'Some would be surprised that {firm} has {v} employees',
        'The payroll of {firm} lists {v} people',
        '{firm}, with a workforce of {v}, is the main employer in {place}',
        'There are {v} people working for {firm}',
      ],
      apart: {
        forecast: ['{firm} is to employ {v} people within three years', '{firm} wants to have {v} employees one day'],
        scope: ['{firm} employs {v} people in {region} alone', 'In {region}, {firm} has a workforce of {v}'],
        attribute: ['{firm} gives work to {v} suppliers', '{firm} supplies {v} shops'],
      },
    },
    {
      id: 'stake',
      value: share,
      say: [
        '{firm} took {v} of {rival}',
        '{firm} bought a stake of {v} in {rival}',
        '{firm} now owns {v} of the shares in {rival}',
        'A holding of {v} in {rival} went to {firm}',
      ],
      apart: {
        forecast: ['{firm} may raise its stake in {rival} to {v}', '{firm} plans to buy {v} of {rival}'],
        refuted: [
          '{firm} denied a report that it had bought {v} of {rival}',
          '{firm} called it untrue that it owned {v} of {rival}',
        ],
      },
    },
    {
      id: 'price paid',
      value: money,
      say: [
        '{firm} paid {v} for {rival}',
        '{firm} acquired {rival} for {v}',
        'The takeover of {rival} cost {firm} {v}',
        '{firm} put {v} on the table for {rival}, and got it',
        'For {rival} the owners received {v} from {firm}',
      ],
      apart: {
        refuted: [
          '{firm} rejected rumours that it had paid {v} for {rival}',
          'It is false that {firm} paid {v} for {rival}, a spokeswoman said',
        ],
        attribute: ['{firm} will put {v} into new machines at {rival}', '{firm} lends {rival} another {v}'],
      },
    },
    {
      id: 'founded',
      value: day,
      say: [
        '{firm} was founded on {v}',
        '{firm} opened its doors on {v}',
        '{firm} was set up on {v} in {place}',
        'The register has {firm} as established on {v}',
      ],
      apart: { attribute: ['{firm} was floated on {v}', 'The founder left {firm} on {v}'] },
    },
    {
      id: 'rank',
      value: rank,
      say: [
        '{firm} is the {v} maker of pumps in {region}',
        'Among the makers of pumps in {region}, {firm} is the {v}',
        'As the {v} pump maker in {region}, {firm} sets the pace',
      ],
      apart: {
        scope: ['{firm} is the {v} maker of pumps in the world', '{firm} is the {v} exporter of pumps in {region}'],
      },
    },
  ],
};

/** @type {Beat} */
export const courts = {
  subject: 'person',
  generic: ['the defendant', 'the accused'],
  headlines: [
    'Trial of {person} ends in {place}',
    'Court in {place} rules on {surname}',
    '{surname} case: what the judge said',
  ],
  facts: [
    {
      id: 'sentence',
      value: years,
      say: [
        '{person} was sentenced to {v} in prison',
        '{person} was jailed for {v}',
        'The judge sent {person} to prison for {v}',
        '{person} has to serve {v} behind bars',
        'A prison term of {v} was handed to {person}',
      ],
      apart: {
        forecast: [
          '{person} could face up to {v} in prison, lawyers say',
          'The prosecution asked for {v} in prison for {person}',
        ],
        scope: [
          'A second defendant in the case of {person} was jailed for {v}',
          '{person} got a suspended sentence of {v} in an earlier case',
        ],
      },
    },
    {
      id: 'fine',
      value: money,
      say: [
        '{person} was fined {v}',
        '{person} was ordered to pay a fine of {v}',
        'The court in {place} imposed a fine of {v} on {person}',
        'A penalty of {v} was handed to {person}',
      ],
      apart: {
        attribute: ['{person} must pay {v} in legal costs', '{person} must pay victims {v} in damages'],
        forecast: ['{person} had risked a fine of {v}', '{person} faces a fine of {v} if the appeal fails'],
      },
    },
    {
      id: 'age',
      value: age,
      say: [
        '{person}, {v}, listened without a word',
        '{person}, who is {v} years old, comes from {place}',
        'At the age of {v}, {person} had no record',
      ],
      apart: {},
    },
    {
      id: 'loot',
      value: money,
      say: [
        '{person} defrauded investors of {v}',
        '{person} stole {v} from clients',
        'The fraud by {person} cost investors {v}',
        'Clients lost {v} to {person}',
      ],
      apart: {
        part: [
          'Of that, {v} went to {person} through an account in {region}',
          'Police recovered {v} of what {person} took',
        ],
      },
    },
    {
      id: 'verdict',
      value: outcome([
        ['was found guilty', 'was convicted'],
        ['was acquitted', 'was found not guilty', 'was cleared of all charges'],
      ]),
      say: [
        '{person} {v} at the court in {place}',
        'After a trial of weeks, {person} {v}',
        '{person} {v}, the court in {place} said',
      ],
      apart: {},
    },
    {
      id: 'verdict day',
      value: day,
      say: [
        '{person} was sentenced on {v}',
        'The court in {place} sentenced {person} on {v}',
        'On {v} the judge passed sentence on {person}',
      ],
      apart: { attribute: ['{person} was arrested on {v}', '{person} was charged on {v}'] },
    },
    {
      id: 'victims',
      value: count,
      say: [
        '{person} cheated {v} investors',
        'There were {v} victims of {person}',
        'Some said {person} had {v} investors who lost out',
      ],
      apart: {
        part: ['Only {v} of the victims of {person} came to court', 'Of the victims of {person}, {v} live in {region}'],
      },
    },
  ],
};
