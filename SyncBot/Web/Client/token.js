const PATIENCE = 20_000;

/** Asks for a token of the conversation to go on with, or of a new one. */
export async function requestToken({ resume, user }) {
  const response = await fetch('/widget/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...(resume && { resume }), ...(user && { user }) }),
    signal: AbortSignal.timeout?.(PATIENCE),
  });
  if (!response.ok) throw new Refusal(response.status, Number(response.headers.get('Retry-After')) || 0);
  return response.json();
}

/** The server answered, but gave no token. */
export class Refusal extends Error {
  constructor(status, retryAfter) {
    super(`No token: ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
