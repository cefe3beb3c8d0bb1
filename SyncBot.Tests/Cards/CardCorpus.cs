namespace SyncBot.Tests.Cards;

/// <summary>Small templates, each about one thing that the template language can do.</summary>
public static class CardCorpus
{
    private const string People = """
        {
          "n": 5, "half": 1.5, "name": "Ann", "none": "", "yes": true, "no": false, "nil": null,
          "thing": { "a": 1, "b": { "c": "deep" }, "a b": "spaced" },
          "list": [3, 1, 2], "words": ["x", "y", "z"], "empty": [],
          "people": [{ "name": "Bo", "pets": ["cat"] }, { "name": "Cy", "pets": ["dog", "hen"] }]
        }
        """;

    public static IReadOnlyList<CardCase> Cases { get; } =
    [
        new("text without bindings", """{ "v": "plain $ {text} } $" }""", People),
        new("a binding in a text", """{ "v": "Hello ${name}, ${name}!" }""", People),
        new("a whole binding to a text", """{ "v": "${name}" }""", People),
        new("a whole binding to a number", """{ "v": "${n}", "w": "${half}" }""", People),
        new("a whole binding to a truth value", """{ "v": "${yes}", "w": "${no}" }""", People),
        new("a whole binding to an object", """{ "v": "${thing}" }""", People),
        new("a whole binding to an array", """{ "v": "${list}", "w": "${empty}" }""", People),
        new("a number and a truth value in a text", """{ "v": "${n} of ${half} is ${yes}" }""", People),
        new("a space beside a binding makes it text", """{ "v": "${n} " }""", People),
        new("an array in a text", """{ "v": "numbers ${list}" }""", People),
        new("an empty text", """{ "v": "${none}", "w": "[${none}]" }""", People),
        new("a missing property", """{ "v": "${missing}", "w": "x ${missing} y" }""", People),
        new("a missing property of an object", """{ "v": "${thing.missing}", "w": "x ${thing.missing.more} y" }""", People),
        new("null", """{ "v": "${nil}", "w": "x ${nil} y" }""", People),
        new("a path with an index", """{ "v": "${people[1].pets[0]}", "w": "${list[0]}" }""", People),
        new("a path with a quoted name", """{ "v": "${thing['a b']}", "w": "${thing['b'].c}" }""", People),
        new("a path with a computed index", """{ "v": "${list[n - 4]}" }""", People),
        new("an index out of range in a path", """{ "v": "${people[9].name}" }""", People),
        new("an index out of range at the end", """{ "v": "x ${list[9]}" }""", People),
        new("a name in another case", """{ "v": "${NAME}", "w": "${thing.B.C}" }""", People),
        new("literals", """{ "t": "${'it'}", "n": "${12}", "d": "${1.25}", "y": "${true}", "e": "${''}" }""", People),
        new(
            "arithmetic",
            """{ "a": "${n + 1}", "b": "${n - 1}", "c": "${n * 2}", "d": "${n % 3}", "e": "${-n}", "f": "${1 + 2 * 3}", "g": "${(1 + 2) * 3}", "h": "${2 ^ 3}" }""",
            People),
        new("division of whole numbers", """{ "a": "${n / 2}", "b": "${6 / 3}" }""", People),
        new("division of other numbers", """{ "a": "${half / 2}" }""", People),
        new("a percent sign right before a digit is no operator", """{ "a": "x ${n%3}" }""", People),
        new(
            "comparison",
            """{ "a": "${n == 5}", "b": "${n != 5}", "c": "${n < 6}", "d": "${n <= 4}", "e": "${n > 4}", "f": "${n >= 6}" }""",
            People),
        new("comparison of texts", """{ "a": "${name == 'Ann'}", "b": "${name == 'ann'}", "c": "${name != 'Bo'}" }""", People),
        new(
            "comparison with what is missing",
            """{ "a": "${missing == null}", "b": "${missing > 3}", "c": "${missing == 'x'}" }""",
            People),
        new("logic", """{ "a": "${yes && no}", "b": "${yes || no}", "c": "${!yes}", "d": "${!missing}", "e": "${yes && n}" }""", People),
        new("precedence", """{ "a": "${n == 5 && no || yes}", "b": "${1 + 1 == 2}", "c": "${!no && yes}" }""", People),
        new("the conditional operator", """{ "a": "${yes ? 'on' : 'off'}", "b": "${n > 9 ? 1 : 2}" }""", People),
        new("text put together with plus", """{ "a": "${name + '!'}", "b": "${'n' + n}", "c": "${name + ' ' + name}" }""", People),
        new("text put together with an ampersand", """{ "a": "${name & '!'}" }""", People),
        new("if", """{ "a": "${if(yes, 'on', 'off')}", "b": "${if(missing, 1, 2)}", "c": "${if(n > 4, name, missing)}" }""", People),
        new("if with a missing result", """{ "a": "${if(yes, missing, 1)}" }""", People),
        new(
            "functions of logic",
            """{ "a": "${equals(n, 5)}", "b": "${not(yes)}", "c": "${and(yes, no)}", "d": "${or(yes, no)}", "e": "${less(1, 2)}", "f": "${greaterOrEquals(2, 3)}" }""",
            People),
        new(
            "empty and exists",
            """{ "a": "${empty(none)}", "b": "${empty(list)}", "c": "${empty(empty)}", "d": "${empty(missing)}", "e": "${exists(name)}", "f": "${exists(missing)}", "g": "${exists(nil)}" }""",
            People),
        new("empty of an object", """{ "a": "${empty(thing)}" }""", People),
        new(
            "length and count",
            """{ "a": "${length(name)}", "b": "${count(list)}", "c": "${count(name)}", "d": "${count(empty)}" }""",
            People),
        new("concat", """{ "a": "${concat(name, ' is ', n)}", "b": "${concat(list, words)}" }""", People),
        new("concat of a truth value", """{ "a": "${concat('is ', yes)}" }""", People),
        new(
            "join",
            """{ "a": "${join(words, ', ')}", "b": "${join(words, ', ', ' and ')}", "c": "${join(empty, ',')}", "d": "${join(list, '-')}" }""",
            People),
        new("upper and lower case", """{ "a": "${toUpper(name)}", "b": "${toLower(name)}" }""", People),
        new(
            "trim, startsWith, endsWith, replace",
            """{ "a": "${trim('  a ')}", "b": "${startsWith(name, 'A')}", "c": "${endsWith(name, 'A')}", "d": "${replace(name, 'n', 'm')}" }""",
            People),
        new("substring", """{ "a": "${substring(name, 1)}", "b": "${substring(name, 0, 2)}" }""", People),
        new("formatNumber", """{ "a": "${formatNumber(1234.567, 2, 'en-US')}", "b": "${formatNumber(n, 0, 'en-US')}" }""", People),
        new("string", """{ "a": "${string(n)}", "b": "${string(half)}", "c": "${string(yes)}", "d": "${string(list)}" }""", People),
        new("int and float", """{ "a": "${int('42')}", "b": "${float('1.5')}" }""", People),
        new("json", """{ "a": "${json('[1,2]')}", "b": "${json('5')}" }""", People),
        new(
            "contains",
            """{ "a": "${contains(name, 'nn')}", "b": "${contains(list, 3)}", "c": "${contains(thing, 'a')}", "d": "${contains(list, 9)}" }""",
            People),
        new(
            "first and last",
            """{ "a": "${first(list)}", "b": "${last(words)}", "c": "${first(name)}", "d": "${last(people).name}" }""",
            People),
        new("coalesce of null", """{ "a": "${coalesce(name, 'x')}" }""", People),
        new("coalesce of what is missing", """{ "a": "${coalesce(missing, 'x')}" }""", People),
        new(
            "functions of numbers",
            """{ "a": "${add(1, 2)}", "b": "${sub(5, 1)}", "c": "${mul(2, 3)}", "d": "${mod(7, 4)}", "e": "${min(3, 1)}", "f": "${max(3, 1)}", "g": "${round(2.4)}" }""",
            People),
        new("min and max of created arrays", """{ "a": "${min(createArray(3, 1))}", "b": "${max(createArray(3, 1))}" }""", People),
        new("range", """{ "a": "${count(range(0, 3))}", "b": "${contains(range(1, 3), 3)}" }""", People),
        new("an array created", """{ "a": "${createArray(1, 'b', yes)}" }""", People),
        new("a division by zero in a text", """{ "a": "x ${1 / 0}" }""", People),
        new("an expression that cannot be read in a text", """{ "a": "x ${1 +} y" }""", People),
        new(
            "a brace and quotes inside an expression",
            """{ "a": "${'}'}", "b": "x ${'{a}'} y", "c": "${concat(\"d'q\", 'e')}" }""",
            People),
        new(
            "quotes, braces, control characters and other scripts in data",
            """{ "whole": "${t}", "part": "<${t}>" }""",
            """{ "t": "say \"hi\" {x} ${y} \\ / \n\t é 漢字 😀 \u2028 <b>&" }"""),
        new("other scripts in a template", """{ "v": "é 漢字 ${t} 😀", "w": "${concat('ü', t)}" }""", """{ "t": "ñ" }"""),
        new(
            "large and precise numbers",
            """{ "a": "${big}", "b": "${small}", "c": "${round}" }""",
            """{ "big": 12345678901, "small": 0.001, "round": 2.0 }"""),
        new("literal values are kept", """{ "a": null, "b": 1.5, "c": true, "d": [], "e": {}, "f": [null, "x"] }""", """{}"""),
        new(
            "$data as an object in the template",
            """{ "body": [{ "$data": { "name": "Bo" }, "v": "${name}" }] }""",
            """{ "name": "Ann" }"""),
        new(
            "$data as a binding to an object",
            """{ "body": [{ "$data": "${person}", "v": "${name}" }] }""",
            """{ "person": { "name": "Bo" } }"""),
        new("$data as a binding to an array", """{ "body": [{ "$data": "${people}", "v": "${name}" }, { "v": "end" }] }""", People),
        new("$data as an array in the template", """{ "body": [{ "$data": [{ "v": 1 }, { "v": 2 }], "w": "${v}" }] }""", """{}"""),
        new("$data as an empty array", """{ "body": [{ "$data": "${empty}", "v": "${name}" }, { "v": "end" }] }""", People),
        new("$data that is missing", """{ "body": [{ "$data": "${missing}", "v": "${name}" }] }""", People),
        new(
            "$data of plain values",
            """{ "body": [{ "$data": "${list}", "v": "${$data}" }, { "$data": "${words}", "v": "<${$data}>" }] }""",
            People),
        new(
            "$data nested in $data",
            """{ "body": [{ "$data": "${people}", "who": "${name}", "items": [{ "$data": "${pets}", "pet": "${$data}" }] }] }""",
            People),
        new(
            "$data of an inner object hides the outer",
            """{ "$data": "${person}", "name": "${name}", "inner": { "$data": "${pet}", "kind": "${kind}", "owner": "${name}" } }""",
            """{ "name": "root", "person": { "name": "Bo", "pet": { "kind": "cat" } } }"""),
        new("$data at the root", """{ "$data": { "name": "Bo" }, "v": "${name}" }""", """{}"""),
        new("$data on a property", """{ "a": { "$data": "${person}", "v": "${name}" } }""", """{ "person": { "name": "Bo" } }"""),
        new("$root", """{ "body": [{ "$data": "${people}", "v": "${name} of ${$root.n}", "w": "${$root.thing.b.c}" }] }""", People),
        new("$root as the whole", """{ "v": "${$root}" }""", """{ "a": [1] }"""),
        new("$data as a name", """{ "v": "${$data.name}", "body": [{ "$data": "${people}", "v": "${$data.name}" }] }""", People),
        new("$index", """{ "body": [{ "$data": "${words}", "v": "${$index}", "w": "no. ${$index + 1}" }] }""", People),
        new(
            "$index in nested arrays",
            """{ "body": [{ "$data": "${people}", "o": "${$index}", "items": [{ "$data": "${pets}", "i": "${$index}" }], "after": "${$index}" }] }""",
            People),
        new(
            "$index inside a repeated element",
            """{ "body": [{ "$data": "${people}", "items": [{ "v": "${$index}:${name}" }] }] }""",
            People),
        new("$index outside of arrays", """{ "v": "x ${$index}" }""", People),
        new(
            "$host",
            """{ "v": "${$host.theme}", "w": "${$host.missing}", "body": [{ "$data": "${list}", "v": "${$host.theme}" }] }""",
            People,
            """{ "theme": "dark" }"""),
        new(
            "$when true and false",
            """{ "body": [{ "$when": "${yes}", "v": 1 }, { "$when": "${no}", "v": 2 }, { "$when": "${n > 4}", "v": 3 }] }""",
            People),
        new("$when leaves nothing", """{ "body": [{ "$when": "${no}", "v": 2 }] }""", People),
        new(
            "$when of what is missing",
            """{ "body": [{ "$when": "${missing}", "v": 1 }, { "$when": "${missing == null}", "v": 2 }, { "$when": "${!missing}", "v": 3 }] }""",
            People),
        new("$when of a number", """{ "body": [{ "$when": "${n}", "v": 1 }] }""", People),
        new(
            "$when of a text",
            """{ "body": [{ "$when": "${'true'}", "v": 1 }, { "$when": "${'false'}", "v": 2 }, { "$when": "${name}", "v": 3 }] }""",
            People),
        new(
            "$when that is no binding",
            """{ "body": [{ "$when": "yes", "v": 1 }, { "$when": true, "v": 2 }, { "$when": false, "v": 3 }] }""",
            People),
        new("$when that fails", """{ "body": [{ "$when": "${1 / 0}", "v": 1 }] }""", People),
        new("$when that cannot be read", """{ "body": [{ "$when": "${1 +}", "v": 1 }] }""", People),
        new("$when with $data", """{ "body": [{ "$data": "${people}", "$when": "${name != 'Bo'}", "v": "${name}" }] }""", People),
        new(
            "$when with $index and $root",
            """{ "body": [{ "$data": "${people}", "$when": "${$index == $root.n - 4}", "v": "${name}" }] }""",
            People),
        new("$when on plain values", """{ "body": [{ "$data": "${list}", "$when": "${$data > 1}", "v": "${$data}" }] }""", People),
        new(
            "$when after other properties",
            """{ "body": [{ "v": 1, "$when": "${no}" }, { "v": "${n}", "$when": "${yes}", "w": 2 }] }""",
            People),
        new(
            "$when inside a repeated element",
            """{ "body": [{ "$data": "${people}", "items": [{ "$when": "${count(pets) > 1}", "v": "${name}" }] }] }""",
            People),
        new(
            "bindings in what an action sends",
            """{ "actions": [{ "type": "Action.Submit", "data": { "id": "${n}", "deep": { "x": ["${name}", "${thing}"] } } }] }""",
            People),
        new(
            "a fact for each",
            """{ "type": "FactSet", "facts": [{ "$data": "${people}", "title": "${name}", "value": "${join(pets, ', ')}" }] }""",
            People),
    ];

    /// <summary>By the name of the case.</summary>
    public static IReadOnlyDictionary<string, KnownDifference> KnownDifferences { get; } = new Dictionary<string, KnownDifference>(StringComparer.Ordinal)
    {
        ["an array in a text"] = new(
            "An array in a text is written as JSON, brackets and all.",
            """{"v":"numbers [3,1,2]"}"""),
        ["null"] = new(
            "Null counts as missing, so the binding stays; the npm library fails.",
            """{"v":"${nil}","w":"x ${nil} y"}"""),
        ["an index out of range at the end"] = new(
            "An expression that fails stands in the card as a binding around the binding.",
            """{"v":"x ${${list[9]}}"}"""),
        ["literals"] = new(
            "A literal keeps its type, as a value from the data does.",
            """{"t":"it","n":12,"d":1.25,"y":true,"e":""}"""),
        ["a percent sign right before a digit is no operator"] = new(
            "What cannot be read stays as it is written; the npm library fails.",
            """{"a":"x ${n%3}"}"""),
        ["concat"] = new(
            "concat of arrays is an array.",
            """{"a":"Ann is 5","b":[3,1,2,"x","y","z"]}"""),
        ["concat of a truth value"] = new(
            "A truth value in a text is written as .NET writes it, in a capital.",
            """{"a":"is True"}"""),
        ["a division by zero in a text"] = new(
            "An expression that fails stands in the card as a binding around the binding.",
            """{"a":"x ${${1 / 0}}"}"""),
        ["an expression that cannot be read in a text"] = new(
            "What cannot be read stays as it is written; the npm library fails.",
            """{"a":"x ${1 +} y"}"""),
        ["literal values are kept"] = new(
            "A null in an array stays.",
            """{"a":null,"b":1.5,"c":true,"d":[],"e":{},"f":[null,"x"]}"""),
        ["$when of a text"] = new(
            "A text that says true is true.",
            """{"body":[{"v":1}]}"""),
        ["$when that is no binding"] = new(
            "Only a binding is a condition; anything else, true included, counts as false.",
            """{"body":[]}"""),
        ["$when that fails"] = new(
            "A condition that fails counts as true.",
            """{"body":[{"v":1}]}"""),
        ["$when that cannot be read"] = new(
            "A condition that cannot be read counts as true; the npm library fails.",
            """{"body":[{"v":1}]}"""),
        ["$when on plain values"] = new(
            "A condition does not see $data when that is not an object, so it is false.",
            """{"body":[]}"""),
    };
}
