// Reads [{name, template, data, host}] from standard input; writes [{name, expanded, errors, rendered, text}].
// Only the npm libraries are at work here: what they say, ours is measured by.
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>", { url: "http://localhost/" });
for (const name of ["window", ...Object.getOwnPropertyNames(window)]) {
    if (!(name in globalThis)) {
        globalThis[name] = window[name];
    }
}

// jsdom has no innerText, which buttons and labels are filled by.
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
    get() { return this.textContent; },
    set(text) { this.textContent = text; },
});

// Standard output carries the verdicts alone.
for (const level of ["log", "info", "warn", "debug"]) {
    console[level] = console.error;
}

const require = createRequire(import.meta.url);
const AdaptiveCards = require("adaptivecards/dist/adaptivecards.js");
const Templating = require("adaptivecards-templating");

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.replace(/[&<>]/g, character => escapes[character]);
    result.didProcess = true;
};

function visibleText(node) {
    if (node.nodeType === window.Node.TEXT_NODE) {
        return [node.textContent];
    }

    const style = node.style ?? {};
    if (style.display === "none" || style.visibility === "hidden") {
        return [];
    }

    const own = [node.placeholder, node.tagName === "INPUT" ? node.value : undefined, node.alt];
    return [...own, ...Array.from(node.childNodes).flatMap(visibleText)];
}

function judge({ name, template, data, host }) {
    const verdict = { name, expanded: null, errors: [], rendered: false, text: "" };
    try {
        verdict.expanded = new Templating.Template(template).expand({ $root: data, $host: host });
    } catch (error) {
        verdict.errors.push(`expand: ${error.message}`);
        return verdict;
    }

    if (verdict.expanded?.type !== "AdaptiveCard") {
        return verdict;
    }

    try {
        const card = new AdaptiveCards.AdaptiveCard();
        const context = new AdaptiveCards.SerializationContext();
        card.parse(verdict.expanded, context);
        for (let i = 0; i < context.eventCount; i++) {
            verdict.errors.push(`parse: ${context.getEventAt(i).message}`);
        }

        for (const failure of card.validateProperties().validationEvents) {
            verdict.errors.push(`validate: ${failure.message}`);
        }

        const rendered = card.render();
        verdict.rendered = rendered !== undefined;
        verdict.text = rendered === undefined ? "" : visibleText(rendered).filter(text => text?.trim()).join("\n");
    } catch (error) {
        verdict.errors.push(`render: ${error.message}`);
    }

    return verdict;
}

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) {
    input += chunk;
}

process.stdout.write(JSON.stringify(JSON.parse(input).map(judge)));
