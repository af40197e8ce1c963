/** @import { Contestant } from '../measure.js' */
import nlp from 'compromise';

/** Parts of speech, then the numbers. @type {Contestant} */
export const compromise = {
  name: 'compromise, numbers',
  read: (documents) => documents.reduce((sum, { text }) => sum + nlp(text).numbers().length, 0),
};
