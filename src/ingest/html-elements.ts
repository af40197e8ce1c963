/** What the elements of HTML mean for reading an article. Names of elements, and words that page authors use in class and id. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Their content is not text of the page. */
export const DROPPED = setOf(
  'script style noscript template svg math select option datalist button textarea iframe object canvas audio video map dialog',
);

/** Navigation and the like: kept as boilerplate. */
export const FURNITURE = setOf('nav footer aside menu');
export const FURNITURE_ROLES = setOf('navigation contentinfo complementary search banner menu menubar toolbar');

/** Words of class and id names that mark advertising, navigation and reader services. */
export const FURNITURE_WORDS = setOf(
  'ad ads advert adverts advertisement advertising adslot promo promos promotion promoted sponsor sponsored sponsors banner related ' +
    'recommended recommendations comment comments disqus share sharing social newsletter subscribe subscription signup paywall ' +
    'cookie cookies consent gdpr breadcrumb breadcrumbs menu menus nav navbar navigation topnav subnav sidebar sidenav footer vote ' +
    'gmailquote yahooquoted mozciteprefix toc tableofcontents hatnote voting poll ticker trending popular mostread teasers outbrain taboola skip skiplink copyright disclaimer pagination pager',
);

/** Words of class names of what a page hides from eyes, or offers those who may edit it. */
export const UNSEEN_WORDS = setOf(
  'visuallyhidden sronly screenreadertext screenreaderonly uvisuallyhidden assistivetext mweditsection',
);
/** Words of class names of who took a picture, where it stands in the caption. */
export const CREDIT_WORDS = setOf('credit credits photocredit imagecredit');

/** They are never furniture by their class alone: some sites name the services of the whole page there. */
export const NEVER_BY_CLASS = setOf('html body main article h1');

export const BLOCKS = setOf(
  'html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr caption ul title',
);

export const VOID = setOf(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen',
);

/** What an opening tag closes although no closing tag was written, searched from the innermost element up to one of `until`. */
export const IMPLIED_END: ReadonlyMap<
  string,
  { readonly closes: ReadonlySet<string>; readonly until: ReadonlySet<string> }
> = new Map(
  Object.entries({
    li: { closes: setOf('li'), until: setOf('ul ol menu dir table') },
    dt: { closes: setOf('dt dd'), until: setOf('dl table') },
    dd: { closes: setOf('dt dd'), until: setOf('dl table') },
    td: { closes: setOf('td th'), until: setOf('tr table') },
    th: { closes: setOf('td th'), until: setOf('tr table') },
    tr: { closes: setOf('tr td th caption'), until: setOf('table') },
    thead: { closes: setOf('thead tbody tfoot tr td th caption'), until: setOf('table') },
    tbody: { closes: setOf('thead tbody tfoot tr td th caption'), until: setOf('table') },
    tfoot: { closes: setOf('thead tbody tfoot tr td th caption'), until: setOf('table') },
  }),
);

export const headingLevel = (name: string): number | undefined => (/^h[1-6]$/.test(name) ? Number(name[1]) : undefined);

/** "topNav site-ad_2" as words: top, nav, topnav, site, ad. Whole names count too, with their hyphens taken out. */
export function nameWords(value: string): string[] {
  return value
    .slice(0, 500)
    .split(/\s+/)
    .flatMap((name) => [
      name.replace(/[^a-zA-Z]/g, '').toLowerCase(),
      ...name
        .replace(/([a-z])(?=[A-Z])/g, '$1 ')
        .toLowerCase()
        .split(/[^a-z]+/),
    ]);
}
