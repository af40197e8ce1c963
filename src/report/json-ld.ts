import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Renderer } from '../model/plugin.ts';
import type { Finding, Report, Source } from '../model/report.ts';
import { webAddress } from './web-address.ts';

/**
 * The terms of schema.org and of the W3C Web Annotation vocabulary that are used, spelt out in the document: nothing has to be fetched to
 * read it, and the two vocabularies, which share names, cannot be mixed up.
 */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  appearance: { '@type': '@id' },
  itemReviewed: { '@type': '@id' },
  'oa:hasSource': { '@type': '@id' },
  'oa:hasBody': { '@type': '@id' },
  'oa:motivatedBy': { '@type': '@id' },
  'oa:start': { '@type': 'xsd:nonNegativeInteger' },
  'oa:end': { '@type': 'xsd:nonNegativeInteger' },
} as const;

/** Characters on each side of a value; enough to find it again when the text moved. */
const AROUND = 60;

/** Text as JSON readers everywhere take it: half of a surrogate pair is no character. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

type Node = Readonly<Record<string, unknown>>;

/** Names are no addresses, and may hold anything: nodes of the document are named by digests. */
const sourceId = (name: string): string => `urn:gainsay:source:${digest([name])}`;
const claimId = ({ source, start, end, id }: Claim): string =>
  `urn:gainsay:claim:${digest([source, String(start), String(end), id])}`;
const findingId = (id: string): string => `urn:gainsay:finding:${digest([id])}`;

function sourceNode({ name, publisher, url, language, published }: Source): Node {
  const address = webAddress(url ?? '');
  return {
    '@id': sourceId(name),
    '@type': 'Article',
    name: wellFormed(name),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: wellFormed(publisher) } }),
    ...(address === undefined ? {} : { url: address }),
    ...(language === undefined ? {} : { inLanguage: wellFormed(language) }),
    ...(published === undefined ? {} : { datePublished: wellFormed(published.date) }),
  };
}

const claimNode = (claim: Claim): Node => ({
  '@id': claimId(claim),
  '@type': 'Claim',
  text: wellFormed(claim.quote),
  appearance: sourceId(claim.source),
  ...(claim.speaker === undefined ? {} : { author: { '@type': 'Thing', name: wellFormed(claim.speaker) } }),
});

/** What stands around the value in its passage; nothing where it stands there twice, or not as such, and any answer would be a guess. */
function around({ quote, text }: Claim): Node {
  const at = quote.indexOf(text);
  if (at < 0 || quote.indexOf(text, at + 1) >= 0) return {};
  const end = at + text.length;
  return {
    'oa:prefix': wellFormed(quote.slice(Math.max(0, at - AROUND), at)),
    'oa:suffix': wellFormed(quote.slice(end, end + AROUND)),
  };
}

/** Where the value stands: by its wording, and by its offsets in the text as it was read, in UTF-16 units. */
const annotationNode = (claim: Claim): Node => ({
  '@type': 'oa:Annotation',
  'oa:motivatedBy': 'oa:identifying',
  'oa:hasBody': claimId(claim),
  'oa:hasTarget': {
    '@type': 'oa:SpecificResource',
    'oa:hasSource': sourceId(claim.source),
    'oa:hasSelector': [
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': wellFormed(claim.text), ...around(claim) },
      { '@type': 'oa:TextPositionSelector', 'oa:start': claim.start, 'oa:end': claim.end },
    ],
  },
});

/** A review without a rating: it says that claims cannot all be true, never which of them is. */
function reviewNode(finding: Finding, claims: readonly Claim[], author: string): Node {
  return {
    '@id': findingId(finding.id),
    '@type': 'ClaimReview',
    name: wellFormed(finding.topic.label),
    reviewBody: wellFormed(finding.why === undefined ? finding.message : `${finding.message} ${finding.why}`),
    author: { '@type': 'SoftwareApplication', name: author },
    itemReviewed: [...new Set(claims.map(claimId))],
  };
}

function render(report: Report): string {
  const author = `${report.tool.name} ${report.tool.version}`;
  const claimsOf = (finding: Finding): Claim[] => finding.sides.flatMap(({ claims }) => claims);
  const findings = report.findings.filter(({ status }) => status !== 'suppressed' && status !== 'dismissed');
  const claims = new Map(findings.flatMap(claimsOf).map((claim) => [claimId(claim), claim]));
  const graph: Node[] = [
    ...report.sources.map(sourceNode),
    ...[...claims.values()].flatMap((claim) => [claimNode(claim), annotationNode(claim)]),
    ...findings.map((finding) => reviewNode(finding, claimsOf(finding), author)),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

export const jsonLd: Renderer = {
  id: 'jsonld',
  extensions: ['.jsonld'],
  description: 'linked data: ClaimReview and Claim of schema.org, with Web Annotation selectors',
  render,
};
