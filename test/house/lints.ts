import ts from 'typescript';
import { type Found, nodesOf, placeOf, type Source } from './source.ts';

/** A rule about the text of one file that Biome does not know. */
type Lint = (source: Source, node: ts.Node) => string | null;

const inClient = (source: Source) => source.path.startsWith('src/web/client/');

const BROWSER_NETWORK = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

/** A statement of SQL, told from a sentence by its second word. */
const SQL =
  /^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+(or\s+replace\s+)?(table|view|schema|index)|drop\s+(table|view|schema)|alter\s+table|copy\s+[("]|attach\s+'|with\s+\S+\s+as\s*\()/is;

const isStatic = (node: ts.Node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** `fetch` and its kin, by name or as a property of the global object. */
const network: Lint = (source, node) => {
  if (source.path.startsWith('src/guard/') || inClient(source)) return null;
  if (!ts.isIdentifier(node) || !BROWSER_NETWORK.includes(node.text)) return null;
  const { parent } = node;
  const isGlobal = ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'globalThis';
  const isUse = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
  return isGlobal || isUse ? `${node.text} is used outside guard` : null;
};

/** A constant of the module: its text is as fixed as the text around it. */
const isConstant = (node: ts.Expression) => ts.isIdentifier(node) && /^[A-Z][A-Z_]*$/.test(node.text);

/** Text put together into SQL, other than by the `sql` tag. A fixed text holds nothing foreign. */
const sqlText: Lint = (_source, node) => {
  const isPlain = ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent);
  if (isPlain && !node.templateSpans.every((span) => isConstant(span.expression)))
    return SQL.test(`${node.head.text}x${node.templateSpans.map((span) => span.literal.text).join('x')}`)
      ? 'SQL is put together without the sql tag'
      : null;
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  if (!isSum || !isStatic(node.left) || isStatic(node.right)) return null;
  return SQL.test(`${(node.left as ts.StringLiteral).text} x from x`) ? 'SQL is put together with +' : null;
};

/** What the content security policy would refuse, and what would let foreign text be code. */
const inline: Lint = (_source, node) => {
  if (ts.isJsxAttribute(node) && node.name.getText() === 'style') return 'style= is refused by the policy';
  if (ts.isJsxAttribute(node) && /^on[A-Z]/.test(node.name.getText()))
    return 'a handler is refused by the policy';
  if (!ts.isJsxElement(node)) return null;
  const name = node.openingElement.tagName.getText();
  const held = node.children.some((child) => child.getText().trim() !== '');
  return ['script', 'style'].includes(name) && held ? `an inline <${name}> is refused by the policy` : null;
};

/** HTML that was made safe elsewhere enters a page in one place. */
const rawHtml: Lint = (source, node) => {
  if (source.path === 'src/web/pages/text/page.tsx') return null;
  const named = ts.isIdentifier(node) && node.text === 'dangerouslySetInnerHTML';
  return named ? 'HTML enters a page outside the page of texts' : null;
};

/** Whether nothing can be imported from a file: it is the first file of a process. */
const isEntry = (source: Source) => !/^export /m.test(source.text);

/** State that outlives a request belongs to an object that somebody made and closes. */
const moduleState: Lint = (source, node) => {
  if (inClient(source) || isEntry(source) || !ts.isVariableStatement(node) || !ts.isSourceFile(node.parent))
    return null;
  const isLet = (node.declarationList.flags & ts.NodeFlags.Let) !== 0;
  return isLet ? 'a module keeps changing state' : null;
};

/** Settings are read once, in one place. `PATH` is none: it goes along to the programs that are started. */
const environment: Lint = (source, node) => {
  if (/^src\/server\/(settings|main|cli\/).*\.?ts$/.test(source.path)) return null;
  const isEnv =
    ts.isPropertyAccessExpression(node) &&
    node.getText() === 'process.env' &&
    !/\.PATH$/.test(node.parent.getText());
  return isEnv ? 'the environment is read outside the settings' : null;
};

/** The code knows no municipality; only the setting that names the folder has a default. */
const municipality: Lint = (source, node) => {
  if (source.path === 'src/server/settings.ts') return null;
  const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateExpression(node);
  return isText && /hilversum|(GM|WK|BU)0402/i.test(node.getText()) ? 'the code names a municipality' : null;
};

/** Code that is served says what it gives. */
const docstring: Lint = (source, node) => {
  if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node)) return null;
  const isExported = node.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported || source.path.startsWith('src/web/pages/')) return null;
  return ts.getJSDocCommentsAndTags(node).length > 0
    ? null
    : `${node.name?.text} has no sentence of what it gives`;
};

/** Names of the lints, and what each looks for. */
export const LINTS: Readonly<Record<string, Lint>> = {
  network,
  sqlText,
  inline,
  rawHtml,
  moduleState,
  environment,
  municipality,
  docstring,
};

/** What one lint finds in a file. */
export function findings(lint: Lint, source: Source): readonly Found[] {
  const found: Found[] = [];
  for (const node of nodesOf(source)) {
    const what = lint(source, node);
    if (what) found.push(`${placeOf(source, node)} ${what}`);
  }
  return found;
}
