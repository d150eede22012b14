// Which messages the page's program asks for, read off its syntax: what is given to `messages`, whatever it is called where
// it is imported, and to functions that hand a parameter on to it.

import { readdirSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { textOf } from "./data.js";

const SOURCES = "frontend/src/";
const TERM = "dom/messages.js#term";
const ASKS = ["dom/messages.js#text", "dom/messages.js#count", TERM].map((name) => [name, [{ place: 0, ending: "" }]]);

function parsed() {
  const paths = readdirSync(new URL("../src", import.meta.url), { recursive: true }).filter(
    (path) => path.endsWith(".js") && !path.startsWith("notebook/"),
  );
  return paths.map((path) => {
    const tree = ts.createSourceFile(path, textOf(SOURCES + path), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    return { path, tree, imported: importsOf(path, tree) };
  });
}

// By the name that it has here: where something comes from, and what it is called there.
function importsOf(path, tree) {
  const found = new Map();
  for (const statement of tree.statements.filter(ts.isImportDeclaration)) {
    const from = posix.join(posix.dirname(path), statement.moduleSpecifier.text);
    const names = statement.importClause?.namedBindings?.elements || [];
    for (const { name, propertyName } of names) found.set(name.text, { from, name: (propertyName || name).text });
  }
  return found;
}

function nodesOf(tree) {
  const nodes = [tree];
  for (const node of nodes) node.forEachChild((child) => void nodes.push(child));
  return nodes;
}

// What is called, as path#name; a method of something imported by its own name.
function called({ expression }, { path, imported }) {
  if (ts.isIdentifier(expression)) {
    const { from, name } = imported.get(expression.text) || { from: path, name: expression.text };
    return from + "#" + name;
  }
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return "";
  const owner = imported.get(expression.expression.text);
  return (owner ? owner.from : path) + "#" + expression.name.text;
}

const nameOf = (node) => (node.name || node.parent.name || { text: "" }).text;

// Where a name is declared: the place of a parameter in its function, or the value of a variable.
function declared(name, node, path) {
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (ts.isFunctionLike(scope)) {
      const place = scope.parameters.findIndex((one) => ts.isIdentifier(one.name) && one.name.text === name);
      if (place >= 0) return { place, of: path + "#" + nameOf(scope) };
    }
    const statements = ts.isBlock(scope) || ts.isSourceFile(scope) ? scope.statements : [];
    const variables = statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]);
    const variable = variables.find((one) => one.name.text === name);
    if (variable) return { value: variable.initializer };
  }
  return {};
}

// All that an expression may come to: { key }, { group }, the beginning of a key, or { place, of }, a parameter, with an
// ending. What else it comes to is not known.
function values(node, path) {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [{ key: node.text }];
  if (ts.isParenthesizedExpression(node)) return values(node.expression, path);
  if (ts.isConditionalExpression(node)) {
    // What is asked for only where it is there may be missing.
    const isGuarded = node.condition.getText().includes(".has(");
    return [isGuarded ? null : node.whenTrue, node.whenFalse].flatMap((one) => values(one, path));
  }
  if (ts.isElementAccessExpression(node) && ts.isObjectLiteralExpression(node.expression))
    return node.expression.properties.flatMap((one) => values(one.initializer, path));
  if (ts.isIdentifier(node)) {
    const { value, ...parameter } = declared(node.text, node, path);
    return value ? values(value, path) : parameter.of ? [{ ...parameter, ending: "" }] : [];
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [];
  const [left, right] = [values(node.left, path), values(node.right, path)];
  const ending = right.length === 1 ? right[0].key : undefined;
  if (ending === undefined) return left.flatMap(({ key, group }) => (key || group ? [{ group: key || group }] : []));
  return left.flatMap(({ key, ...one }) => (key ? [{ key: key + ending }] : one.of ? [{ ...one, ending }] : []));
}

// keys: asked for in full. endings: those that a function puts an ending to. groups: what keys begin with. literals: all
// texts of the program.
export function askedFor() {
  const files = parsed();
  // By what is called: which of its parameters are keys, and what they end with.
  const asks = new Map(ASKS);
  const found = { keys: new Set(), groups: new Set(), endings: new Set(), literals: new Set() };
  const calls = files.flatMap((file) =>
    nodesOf(file.tree)
      .filter(ts.isCallExpression)
      .map((call) => ({ call, file, name: called(call, file) })),
  );

  function take({ call, file, name }) {
    for (const { place, ending } of asks.get(name) || []) {
      for (const value of values(call.arguments[place], file.path)) {
        if (value.group) found.groups.add(value.group);
        else if (value.of) handOn(value.of, { place: value.place, ending: value.ending + ending });
        else if (name === TERM) found.groups.add(value.key + ".");
        else (ending ? found.endings : found.keys).add(value.key + ending);
      }
    }
  }

  function handOn(name, asked) {
    const known = asks.get(name) || [];
    if (name.endsWith("#") || known.some(({ place, ending }) => place === asked.place && ending === asked.ending))
      return;
    asks.set(name, [...known, asked]);
  }

  for (let before = -1; before !== [...asks.values()].flat().length; ) {
    before = [...asks.values()].flat().length;
    calls.forEach(take);
  }
  for (const { tree } of files)
    for (const { text } of nodesOf(tree).filter(ts.isStringLiteralLike)) found.literals.add(text);
  return found;
}
