import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/corpus.ts';
import { filesOf } from './source.ts';

/** Objects of a room that hand out or change something: every method asks who wants it. */
const SERVED = /^Lake$/;

/** Rooms whose functions reach what somebody keeps. */
const ROOMS = /\/src\/(guard|lake|registers|catalogue|monitors|twin)\/index\.ts$/;

/** What a function is given when it can read or change something: the lake, figures, an index. */
const KEEPS = /^(Lake|Run|FigureBook|SearchIndex)$/;

/** Methods that touch nothing of anybody. */
const HARMLESS = ['close'];

const program = ts.createProgram(
  filesOf('src', ['index.ts']).map((path) => `${ROOT}/${path}`),
  ts.readConfigFile(`${ROOT}/tsconfig.json`, ts.sys.readFile).config.compilerOptions && {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    skipLibCheck: true,
  },
);
const checker = program.getTypeChecker();

/** The methods of a served type, each with the type of its first parameter. */
function methodsOf(symbol: ts.Symbol): readonly (readonly [string, string | null])[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return type.getProperties().flatMap((property) => {
    const [signature] = checker.getTypeOfSymbol(property).getCallSignatures();
    if (!signature || HARMLESS.includes(property.name)) return [];
    const [first] = signature.getParameters();
    const named = first ? checker.typeToString(checker.getTypeOfSymbol(first)) : null;
    return [[`${symbol.name}.${property.name}`, named] as const];
  });
}

/** A function that a room hands out, with the types of its parameters, when it reaches something. */
function reaching(symbol: ts.Symbol): readonly (readonly [string, readonly string[]])[] {
  const declared = symbol.valueDeclaration;
  if (!declared || !ts.isFunctionDeclaration(declared)) return [];
  const types = declared.parameters.map((parameter) =>
    checker.typeToString(checker.getTypeAtLocation(parameter)),
  );
  return types.some((type) => KEEPS.test(type)) ? [[symbol.name, types]] : [];
}

function exportsOf(file: ts.SourceFile): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file);
  return (module ? checker.getExportsOfModule(module) : []).map((name) =>
    name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name,
  );
}

describe('no actor, no call', () => {
  const doors = program.getSourceFiles().filter((file) => ROOMS.test(file.fileName));
  const exported = [...new Set(doors.flatMap(exportsOf))];
  const methods = exported.filter((symbol) => SERVED.test(symbol.name)).flatMap(methodsOf);
  const functions = exported.flatMap(reaching);

  it('looks at what the rooms hand out', () => {
    expect(methods.length).toBeGreaterThanOrEqual(15);
    expect(functions.length).toBeGreaterThanOrEqual(5);
  });

  it.each(methods)('%s asks first who wants it', (_name, first) => {
    expect(first).toBe('Actor');
  });

  it.each(functions)('%s asks first who wants it, then the rest', (_name, types) => {
    expect(types[0]).toBe('Actor');
  });
});
