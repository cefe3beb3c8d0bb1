// Reads [{"name", "json"}…], each with its $schema, and writes [{"name", "errors": […]}…].
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schemas = new URL("node_modules/@microsoft/app-manifest/build/json-schemas/", import.meta.url);

const verdicts = JSON.parse(readFileSync(0, "utf8")).map(({ name, json }) => {
  const path = json.$schema.replace("https://developer.microsoft.com/json-schemas/", "");
  // The patterns of the schemas are written for regular expressions without the u flag.
  const validate = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })).compile(JSON.parse(readFileSync(new URL(path, schemas), "utf8")));
  validate(json);
  return { name, errors: (validate.errors ?? []).map((e) => `${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`) };
});
process.stdout.write(JSON.stringify(verdicts));
