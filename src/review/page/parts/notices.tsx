import type { Notice } from '../logic/session.ts';

/** The last thing told, on screen for a while; what went wrong stays until something else happens. */
export function Toast({ notice }: { readonly notice: Notice | undefined }) {
  if (notice === undefined) return null;
  return (
    <div key={notice.number} class={notice.urgent ? 'toast urgent' : 'toast'} aria-hidden="true">
      {notice.text}
    </div>
  );
}

/** The same for screen readers, with the item that came on screen. Always there, because a region that comes and goes is not read. */
export function Announcer({ notice, arrived }: { readonly notice: Notice | undefined; readonly arrived: string }) {
  const urgent = notice?.urgent === true;
  return (
    <div class="visually-hidden">
      <div role="status">{[urgent ? '' : (notice?.text ?? ''), arrived].filter(Boolean).join(' ')}</div>
      <div role="alert">{urgent ? notice?.text : ''}</div>
    </div>
  );
}
