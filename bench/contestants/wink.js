/** @import { Contestant } from '../measure.js' */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The full pipe: sentences, negation, sentiment, parts of speech, entities. @type {() => Contestant} */
export function wink() {
  const nlp = winkNLP(model);
  return {
    name: 'wink-nlp, full pipe',
    read: (documents) => documents.reduce((sum, { text }) => sum + nlp.readDoc(text).entities().length(), 0),
  };
}
