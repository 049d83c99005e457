// The JSON Schema of the format, from its table. Draft 7, which YAML language servers understand.
import { parse } from 'yaml';
import { rules } from '../../core/rules/index.ts';
import { elements, schema } from '../../core/schema.ts';
import { durationPattern } from '../../core/values/duration.ts';
import { laneRoles } from '../../core/vocabulary.ts';

const own = { '^x-': {} };

/** Returns the whole schema as an object, its keys in the order in which they are best read. */
export function jsonSchema() {
  const { description } = schema.document;
  const definitions = Object.fromEntries(
    elements
      .filter(({ name }) => name !== 'document')
      .map((element) => [element.name, elementSchema(element)]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Service blueprint',
    description,
    ...elementSchema(schema.document),
    definitions: { ...definitions, cells: cells() },
  };
}

function elementSchema(element) {
  const required = element.keys.filter((key) => key.required).map(({ key }) => key);
  const properties = Object.fromEntries(element.keys.map((key) => [key.key, property(key)]));
  const lanes = laneRoles.map(({ role, description }) => [
    role,
    { description, allOf: [{ $ref: '#/definitions/cells' }] },
  ]);
  return {
    ...(element.name !== 'document' && { title: element.title, description: element.description }),
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: { ...properties, ...(element.lanes && Object.fromEntries(lanes)) },
    patternProperties: own,
    // A lane may have any id, so that a step takes any key that holds cells.
    additionalProperties: element.lanes ? { $ref: '#/definitions/cells' } : false,
  };
}

function property({ value, description, example, default: byDefault, required }) {
  const plain = value.type === 'boolean' || value.type === 'enum' || value.type === 'list';
  return {
    description,
    ...valueSchema(value, required),
    ...(byDefault !== undefined &&
      plain &&
      /^[[\w]/.test(byDefault) &&
      !byDefault.includes(' ') && { default: parse(byDefault) }),
    ...(example !== undefined && { examples: [parse(example)] }),
  };
}

/** Returns the schema of a value behind a key. A key that has only been begun is no mistake unless it is required. */
function valueSchema(value, required = false) {
  const types = (...names) => (required ? names : [...names, 'null']);
  switch (value.type) {
    case 'boolean':
      return { type: types('boolean') };
    case 'integer':
      return value.each === undefined
        ? { type: types('integer'), minimum: value.min, maximum: value.max }
        : eachOf({ type: types('integer'), minimum: value.min, maximum: value.max });
    case 'duration':
      return { type: types('string'), pattern: durationPattern };
    case 'date':
      return { type: types('string'), pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'language':
      return { type: types('string'), pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' };
    case 'enum':
      return {
        enum: value.values.map((one) => one.value),
        markdownEnumDescriptions: value.values.map((one) => one.description),
      };
    case 'element':
      return elementOrText(value.element, required);
    case 'list':
      return { type: types('array'), items: valueSchema(value.of) };
    case 'one-or-list':
      return { anyOf: [valueSchema(value.of, required), { type: 'array', items: valueSchema(value.of) }] };
    case 'map':
      return value.keys === 'rule'
        ? ruleLevels(value.of)
        : { type: types('object'), additionalProperties: valueSchema(value.of) };
    default:
      return { type: types('string', 'number', 'boolean') };
  }
}

/** A value, or one for each id. */
function eachOf(value) {
  return { anyOf: [value, { type: 'object', additionalProperties: value }] };
}

function elementOrText(name, required) {
  const reference = { $ref: `#/definitions/${name}` };
  if (schema[name].short === undefined) return reference;
  return { anyOf: [valueSchema({ type: 'text' }, required), reference] };
}

function ruleLevels(level) {
  const properties = rules.map(({ code, summary }) => [
    code,
    { description: summary, ...valueSchema(level) },
  ]);
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function cells() {
  return {
    title: 'cells of a lane',
    description: 'One cell, or a list of cells from top to bottom.',
    ...valueSchema({ type: 'one-or-list', of: { type: 'element', element: 'cell' } }),
  };
}
