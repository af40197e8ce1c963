/** What `init` writes into a project, by path from its folder. */

const CONFIG = `# yaml-language-server: $schema=rules/schema/config.schema.json
# Configuration of gainsay. Found from the working folder upwards; "gainsay check --print-config" shows what is in force.

# Rule and lexicon files, or folders of them, relative to this file.
rules: [rules]

# The least severity that makes a check exit with 1: error, warning, note or never.
fail-on: error

# What is known of sources whose name matches a glob. The first entry that says a thing counts.
# sources:
#   - { match: "wire/**", publisher: Harbour Wire }
#   - { match: "brochure-2025.*", published: "2025-03-01" }

# Other names of one participant.
# aliases:
#   Sandwick Harbour Authority: [SHA, the harbour authority]

# Rules that do not run, and severities other than those in the rules.
# off: [spelling]
# severity:
#   stake-size: { vague: note }

# How to read dates such as 12/06/2025 in sources that do not show it: day-month or month-day.
# date-order: day-month
`;

const RULE = `# yaml-language-server: $schema=schema/rule.schema.json
# A rule to begin with. Change it and run "gainsay rules test rules/hall-seats.yaml --watch".
id: hall-seats
description: Sources disagree on how many seats a hall has.
about: { unit: seat }
compare: quantity
severity: { conflict: error }
message: "{a.source} counts {a.text} seats, {b.source} {b.text}."
help: See whether one of them counts standing places too.
tests:
  - name: two counts
    sources: ["The Lyric Hall reopens in May with 412 seats.", "The Lyric Hall reopens in May with 460 seats."]
    expect: conflict
  - name: a bound that holds
    sources: ["The Lyric Hall reopens in May with 412 seats.", "The Lyric Hall reopens in May with more than 400 seats."]
    expect: bound
`;

/** Path from the folder of the project → content, in the order in which they are listed. */
export const starterFiles: Readonly<Record<string, string>> = {
  'gainsay.yaml': CONFIG,
  'rules/hall-seats.yaml': RULE,
};
