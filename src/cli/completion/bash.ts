import { commandArms, pathArms, quoted, valueArms } from './posix.ts';
import type { CommandShape } from './shape.ts';

const words = (each: readonly string[]): string => quoted(each.join(' '));

/** A completion script for bash, from 3.2 on. Where it offers nothing, bash completes names of files. */
export const bashCompletion = (shapes: readonly CommandShape[]): string => `# bash completion for gainsay
_gainsay() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command='gainsay' options='' others='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command $word" in
${pathArms(shapes)}
    esac
  done
  COMPREPLY=()
  case "$command \${COMP_WORDS[COMP_CWORD-1]}" in
${valueArms(shapes, (choices) => (choices.length === 0 ? 'true' : `COMPREPLY=($(compgen -W ${words(choices)} -- "$current"))`))}
  esac
  case "$command" in
${commandArms(shapes, ({ options, subcommands, choices }) => [
  `options=${words(options.map(({ name }) => name))}`,
  `others=${words([...subcommands.map(({ name }) => name), ...choices])}`,
])}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$others" -- "$current")) ;;
  esac
}
complete -o default -F _gainsay gainsay
`;
