/** @import { Contestant } from '../measure.js' */
import recognizers from '@microsoft/recognizers-text-suite';

const ENGLISH = recognizers.Culture.English;
const { recognizeCurrency, recognizeDateTime, recognizeDimension, recognizeNumber, recognizePercentage } = recognizers;

/** @param {string} name @param {readonly ((text: string, culture: string) => readonly unknown[])[]} models @returns {Contestant} */
const contestant = (name, models) => ({
  name: `Microsoft recognizers, ${name}`,
  read: (documents) =>
    documents.reduce((sum, { text }) => models.reduce((inner, model) => inner + model(text, ENGLISH).length, sum), 0),
});

export const recognizersBy = [
  contestant('numbers', [recognizeNumber]),
  contestant('units', [recognizeCurrency, recognizeDimension, recognizePercentage]),
  contestant('dates', [recognizeDateTime]),
];
