import type * as Cel from '@marcbachmann/cel-js';
import { lazyPackage } from '../io/lazy-package.ts';

export type { ASTNode, Environment, EvaluationError, ParseError, ParseResult } from '@marcbachmann/cel-js';

/** The door to the Common Expression Language, which only rules with `when` go through. */
export const cel = lazyPackage<typeof Cel>('@marcbachmann/cel-js');
