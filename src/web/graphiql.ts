import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ShownQuery } from './home.js';
import type { Page } from './page.js';

/** A file of an installed package that the browser loads. */
export interface PackageFile {
  readonly name: string;
  readonly path: string;
  readonly type: 'text/javascript; charset=utf-8' | 'text/css; charset=utf-8';
}

const require = createRequire(import.meta.url);

function packageFile(packageName: string, file: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), file);
}

/** All that GraphiQL loads, out of the installed packages: nothing comes from another host. */
export function graphiqlFiles(): readonly PackageFile[] {
  const script = 'text/javascript; charset=utf-8';
  return [
    { name: 'react.js', path: packageFile('react', 'umd/react.production.min.js'), type: script },
    { name: 'react-dom.js', path: packageFile('react-dom', 'umd/react-dom.production.min.js'), type: script },
    { name: 'graphiql.js', path: packageFile('graphiql', 'graphiql.min.js'), type: script },
    { name: 'graphiql.css', path: packageFile('graphiql', 'graphiql.min.css'), type: 'text/css; charset=utf-8' },
  ];
}

/** The page that shows GraphiQL. Its files lie under `/graphiql/`. */
export const GRAPHIQL_PAGE: Page = {
  // GraphiQL's editor sets styles and fonts by itself; scripts come from this server alone.
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  html: `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Căn Cứ · GraphiQL</title>
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>html, body, #graphiql { height: 100%; margin: 0; }</style>
<div id="graphiql">Đang mở GraphiQL… (GraphiQL is loading)</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</html>
`,
};

/** The script that opens GraphiQL with the examples in tabs, or with the query of the page's address. */
export function graphiqlStart(examples: readonly ShownQuery[]): string {
  const tabs = JSON.stringify(examples.map(({ query }) => ({ query })));
  return `const asked = new URLSearchParams(location.search).get('query');
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: '/graphql',
      subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
    }),
    query: asked ?? undefined,
    defaultTabs: ${tabs},
    shouldPersistHeaders: false,
  }),
);
`;
}
