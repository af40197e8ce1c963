import { commandArms, pathArms, quoted, valueArms } from './posix.ts';
import type { CommandShape } from './shape.ts';

/** "word:what it is", as _describe reads it. */
const described = ({ name, description }: { readonly name: string; readonly description: string }): string =>
  quoted(`${name.replaceAll(':', '\\:')}:${description.replaceAll(':', '\\:')}`);

/** A completion script for zsh: to be sourced after compinit, or put into a folder of fpath as _gainsay. */
export const zshCompletion = (shapes: readonly CommandShape[]): string => `#compdef gainsay
_gainsay() {
  local command='gainsay' word
  local -a options others
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$command $word" in
${pathArms(shapes)}
    esac
  done
  case "$command \${words[CURRENT-1]}" in
${valueArms(shapes, (choices) => (choices.length === 0 ? '_files' : `compadd -- ${choices.map(quoted).join(' ')}`))}
  esac
  case "$command" in
${commandArms(shapes, ({ options, subcommands, choices }) => [
  `options=(${options.map(described).join(' ')})`,
  `others=(${[...subcommands.map(described), ...choices.map(quoted)].join(' ')})`,
])}
  esac
  if [[ "$PREFIX" == -* ]]; then
    _describe -o option options
  elif (( \${#others} )); then
    _describe command others
  else
    _files
  fi
}
if [ "\${funcstack[1]}" = '_gainsay' ]; then
  _gainsay "$@"
else
  compdef _gainsay gainsay
fi
`;
