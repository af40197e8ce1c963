// The package has types for its main door only, which must stay closed: it opens databases' drivers and prints to standard output.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export = stemmer;
}
