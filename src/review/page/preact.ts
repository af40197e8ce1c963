/** The one door by which Preact enters; the JSX runtime is the compiler's to import. */
export type { ComponentChildren, JSX, RefObject } from 'preact';
export { Fragment, render } from 'preact';
export { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
