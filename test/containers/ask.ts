/** Asks a running server; throws where the answer holds errors. */
export async function ask<T>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: readonly { readonly message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** Which instrument a reference means: the standing, and number and scope of all it may be. */
export async function resolved(url: string, reference: string, scope: string | null = null) {
  const { resolve } = await ask<{
    resolve: {
      status: string;
      instrument: Act | null;
      candidates: readonly Act[];
    };
  }>(
    url,
    `query ($reference: String!, $scope: String) {
      resolve(reference: $reference, scope: $scope) {
        status
        instrument { id number scope { name } }
        candidates { id number scope { name } }
      }
    }`,
    { reference, scope },
  );
  return resolve;
}

/** An instrument as these questions ask for it. */
export interface Act {
  readonly id: string;
  readonly number: string | null;
  readonly scope: { readonly name: string } | null;
}
