/** @import { Contestant } from '../measure.js' */

const ZERO = 48;
const NINE = 57;

/** What reading costs at least: one look at every character, counting runs of digits. @type {Contestant} */
export const scan = {
  name: 'bare scan for digits',
  read: (documents) => {
    let runs = 0;
    for (const { text } of documents) {
      let inside = false;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const digit = code >= ZERO && code <= NINE;
        if (digit && !inside) runs++;
        inside = digit;
      }
    }
    return runs;
  },
};
