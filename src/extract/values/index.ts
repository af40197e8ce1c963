export { createValueReader, type ValueReader } from './reader.ts';
