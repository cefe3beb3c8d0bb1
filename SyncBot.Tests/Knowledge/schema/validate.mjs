// Reads {"schema": …, "files": [{"name", "text"}…]} and writes [{"name", "errors": […]}…].
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { parse } from "yaml";

const { schema, files } = JSON.parse(readFileSync(0, "utf8"));
const validate = new Ajv({ allErrors: true, strictRequired: false, strictTypes: false }).compile(schema);

const verdicts = files.map(({ name, text }) => {
  validate(parse(text));
  return { name, errors: (validate.errors ?? []).map((e) => `${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`) };
});
process.stdout.write(JSON.stringify(verdicts));
