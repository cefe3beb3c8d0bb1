namespace SyncBot.Tests.Knowledge;

/// <summary>The ways in which data can be broken.</summary>
internal static class Breakages
{
    private const string Power = "model/power.yaml";
    private const string Storage = "model/icloud-storage.yaml";
    private const string Ladder = "model/ladder.yaml";
    private const string Gates = "model/gates.yaml";
    private const string Heat = "model/heat.yaml";
    private const string Account = "model/apple-account.yaml";
    private const string Settings = "model/message-settings.yaml";
    private const string Software = "model/software-version.yaml";
    private const string Managed = "model/managed-device.yaml";
    private const string Network = "model/network.yaml";
    private const string PowerText = "text/en/power.yaml";
    private const string NetworkText = "text/en/network.yaml";
    private const string SoftwareText = "text/en/software-version.yaml";
    private const string LanguagesText = "text/en/languages.yaml";
    private const string HeatText = "text/en/heat.yaml";
    private const string GatesText = "text/en/gates.yaml";
    private const string GeneralModel = "model/general.yaml";
    private const string General = "text/en/general.yaml";
    private const string Short = "text/en/short.yaml";
    private const string Commands = "text/en/commands.yaml";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        // Keys that nobody knows.
        new("an unknown section", Heat, "questions:\n", "questons: {}\nquestions:\n", "questons", "'questons' is not a known key; did you mean 'questions'?"),
        new("an unknown key of a cause", Heat, "    prior: 0.015 domain", "    prior: 0.015 domain\n    weight: 2", "causes/heat/weight", "'weight' is not a known key") { At = "    weight: 2" },
        new("an unknown key of a form of a cause", Network, "signs: [captive-portal=yes] }", "signs: [captive-portal=yes], prior: 1 seed }", "subCauses/captive-portal/prior", "'prior' is not a known key"),
        new("an unknown key of a fact", Storage, "    measure: share", "    measure: share\n    colour:\n      - red", "facts/icloud-storage/colour", "'colour' is not a known key") { At = "    colour:" },
        new("an unknown key of a question", Heat, "    minutes: 0.5 judgement", "    minutes: 0.5 judgement\n    onlyif: [heat=yes]", "questions/heat/onlyif", "'onlyif' is not a known key; did you mean 'onlyIf'?") { At = "    onlyif" },
        new("an unknown key of a fix", Heat, "    ruledOutBy: [heat=no]", "    ruledOutby: [heat=no]", "fixes/cool-down/ruledOutby", "'ruledOutby' is not a known key; did you mean 'ruledOutBy'?"),
        new("an unknown key of a gate", Gates, "not-managed: { asks: managed, passes: [no] }", "not-managed: { asks: managed, passes: [no], strict: yes }", "gates/not-managed/strict", "'strict' is not a known key"),
        new("an unknown key of a tip", GeneralModel, "storage: { for: [icloud-storage] }", "storage: { for: [icloud-storage], when: later }", "tips/storage/when", "'when' is not a known key"),
        new("an unknown key of the ladder", Ladder, "  lull: 0.05 judgement", "  lull: 0.05 judgement\n  top: 3 judgement", "ladder/top", "'top' is not a known key") { At = "  top:" },
        new("an unknown tier among the prices", Ladder, "riskPrice: { harmless: 0 judgement,", "riskPrice: { harmless: 0 judgement, awful: 1 judgement,", "ladder/riskPrice/awful", "'awful' is not a known key"),
        new("an unknown kind of text", HeatText, "say:\n", "say:\n  jokes: {}\n", "say/jokes", "'jokes' is not a known key") { At = "  jokes" },
        new("an unknown kind of phrase", HeatText, "hear:\n", "hear:\n  smells: {}\n", "hear/smells", "'smells' is not a known key") { At = "  smells" },
        new("an unknown key of a fix's text", HeatText, "      lookAgain:", "      danger: None.\n      lookAgain:", "say/fixes/cool-down/danger", "'danger' is not a known key"),
        new("an unknown key of a question's text", HeatText, "      why: When it is hot, it may stop", "      because: It is.\n      why: When it is hot, it may stop", "say/questions/heat/because", "'because' is not a known key"),

        new("a flag that is neither true nor false", Heat, "    tier: harmless", "    tier: harmless\n    interrupts: maybe", "fixes/cool-down/interrupts", "'interrupts' is 'maybe': it must be true or false") { At = "    interrupts: maybe" },

        // Ids that lead nowhere.
        new("a question about an unknown fact", Heat, "    asks: heat", "    asks: temperature", "questions/heat/asks", "there is no fact 'temperature'"),
        new("a form of an unknown cause", Network, "captive-portal: { of: network,", "captive-portal: { of: weather,", "subCauses/captive-portal/of", "there is no cause 'weather'"),
        new("a form of a cause with an unknown sign", Network, "signs: [captive-portal=yes]", "signs: [portal=yes]", "subCauses/captive-portal/signs", "there is no fact 'portal'"),
        new("a form of a cause with an unknown value as its sign", Network, "signs: [captive-portal=yes]", "signs: [captive-portal=maybe]", "subCauses/captive-portal/signs", "'maybe' is not a value of 'captive-portal'"),
        new("a tip for an unknown cause", GeneralModel, "storage: { for: [icloud-storage] }", "storage: { for: [attic] }", "tips/storage/for", "there is no cause 'attic'"),
        new("a defect mended by an unknown fix", Heat, "    defects: { yes: cool-down }", "    defects: { yes: fridge }", "facts/heat/defects/yes", "there is no fix 'fridge'"),
        new("a defect of an unknown value", Heat, "    defects: { yes: cool-down }", "    defects: { very: cool-down }", "facts/heat/defects/very", "'very' is not one of the fact's values") { HasConsequences = true },
        new("a hand-off of an unknown value", Account, "handOffs: { locked: locked-account }", "handOffs: { closed: locked-account }", "facts/account-state/handOffs/closed", "'closed' is not one of the fact's values"),
        new("a hand-off for a reason without words", Account, "handOffs: { locked: locked-account }", "handOffs: { locked: bad-luck }", "say/handOffs/bad-luck", "the text is missing") { ReportedIn = General, At = "  handOffs:\n    asked:" },
        new("a likelihood for an unknown cause", Heat, "heat: 0.30 domain, others", "sun: 0.30 domain, others", "facts/charging-on-hold/likelihood/yes/sun", "there is no cause 'sun'"),
        new("a likelihood of an unknown value", Storage, "      nearly-full: { icloud", "      nearly: { icloud", "facts/icloud-storage/likelihood/nearly", "'nearly' is not one of the fact's values") { HasConsequences = true },
        new("a chance for an unknown cause", Heat, "works: { heat: 0.75 judgement }", "works: { heat: 0.75 judgement, sun: 0.1 judgement }", "fixes/cool-down/works/sun", "there is no cause 'sun'"),
        new("a fix behind an unknown gate", Account, "gates: [not-managed, messages-held-elsewhere, password-known, code-receivable]", "gates: [not-managed, messages-held-elsewhere, password-known, code-receivable, luck]", "fixes/sign-out-and-in/gates", "there is no gate 'luck'"),
        new("a gate with an unknown question", Gates, "space-enough: { asks: space-enough,", "space-enough: { asks: space,", "gates/space-enough/asks", "there is no question 'space'"),
        new("a gate passed by an unknown value", Gates, "not-managed: { asks: managed, passes: [no] }", "not-managed: { asks: managed, passes: [never] }", "gates/not-managed", "'never' is not a value of 'managed'"),
        new("an unknown manner question", Software, "    mannerQuestion: restarted", "    mannerQuestion: rebooted", "fixes/restart-and-update/mannerQuestion", "there is no question 'rebooted'"),
        new("a manner that is no answer to its question", Software, "manners: { restart-only: 0.40 judgement }", "manners: { restart-alone: 0.40 judgement }", "fixes/restart-and-update", "the manner 'restart-alone' is not an answer to 'restarted'") { At = "  restart-and-update:" },
        new("a rung that is no fix", Ladder, "    - cool-down", "    - cool-off", "ladder/rungs", "there is no fix 'cool-off'"),
        new("a rung that stands twice", Ladder, "    - sync-now", "    - sync-now\n    - sync-now", "ladder/rungs", "the rung 'sync-now' stands twice") { At = "    - sync-now\n    - low" },
        new("a ladder without rungs", Ladder, "rungs:", "rungs: []\n  steps:", "ladder", "the ladder has no rungs") { At = "ladder:", HasConsequences = true },
        new("a condition about an unknown fact", Heat, "ruledOutBy: [heat=no]", "ruledOutBy: [hot=no]", "fixes/cool-down/ruledOutBy", "there is no fact 'hot'"),
        new("a condition about an unknown value", Power, "postponedBy: [heat=yes,", "postponedBy: [heat=very,", "fixes/wifi-and-power-overnight/postponedBy", "'very' is not a value of 'heat'"),
        new("a condition that is none", Power, "    mends: [low-power-mode=off]", "    mends: [low-power-mode]", "fixes/low-power-off/mends", "must be written fact=value"),
        new("a condition of a question about an unknown fact", Managed, "onlyIf: [switch-greyed=yes,", "onlyIf: [switch-gray=yes,", "questions/managed/onlyIf", "there is no fact 'switch-gray'"),
        new("an unknown tier", Heat, "tier: harmless", "tier: lethal", "fixes/cool-down/tier", "'lethal' is not a tier"),
        new("a fact about neither device nor account", Storage, "about: account", "about: phone", "facts/icloud-storage/about", "'about' is 'phone'"),

        // Numbers.
        new("a probability above 1", Power, "wifi-only: 0.25 judgement", "wifi-only: 1.25 judgement", "fixes/wifi-and-power-overnight/manners/wifi-only", "1.25 is not within 0 and 1"),
        new("a probability below 0", Heat, "works: { heat: 0.75 judgement }", "works: { heat: 0.75 judgement, power: -0.1 judgement }", "fixes/cool-down/works/power", "-0.1 is not within 0 and 1"),
        new("likelihoods that do not sum to 1", Account, "fine: { apple-account: 0.84 judgement,", "fine: { apple-account: 0.8 judgement,", "facts/two-factor/likelihood", "the likelihoods of 'apple-account' do not sum to 1") { At = "    likelihood:\n      dead-number" },
        new("likelihoods that sum to more than 1", Account, "fine: { apple-account: 0.92 judgement,", "fine: { apple-account: 0.97 judgement,", "facts/account-state/likelihood", "the likelihoods of 'apple-account' do not sum to 1") { At = "    likelihood:\n      fine: { apple-account: 0.97" },
        new("a value without likelihood", Software, "      older: { software-version: 0.15 judgement, others: 0.05 judgement }\n", "", "facts/ios/likelihood", "the value 'older' has no likelihood") { At = "    likelihood:\n      \"17\"" },
        new("causes without likelihood", Heat, "yes: { heat: 0.30 domain, others: 0.01 judgement }", "yes: { heat: 0.30 domain }", "facts/charging-on-hold/likelihood/yes", "'others' is missing"),
        new("a number without source", Heat, "prior: 0.015 domain", "prior: 0.015", "causes/heat/prior", "the number 0.015 must be followed by its source"),
        new("a number from an unknown source", Heat, "prior: 0.015 domain", "prior: 0.015 hearsay", "causes/heat/prior", "the number 0.015 must be followed by its source"),
        new("a number that is none", Heat, "prior: 0.015 domain", "prior: some domain", "causes/heat/prior", "must be a number and its source"),
        new("a number with a decimal comma", Heat, "prior: 0.015 domain", "prior: 0,015 domain", "causes/heat/prior", "must be a number and its source"),
        new("a number without end", Heat, "prior: 0.015 domain", "prior: 1e999 domain", "causes/heat/prior", "must be a number and its source"),
        new("a cause that cannot be", Heat, "prior: 0.015 domain", "prior: 0 domain", "causes/heat/prior", "must be more than 0"),
        new("a cause without prior", Heat, "    prior: 0.015 domain", "    {}", "causes/heat", "'prior' is missing") { At = "  heat:\n    {}" },
        new("a fix that takes no time", Heat, "minutes: 2 judgement", "minutes: 0 judgement", "fixes/cool-down/minutes", "must be more than 0"),
        new("a price below nothing", Storage, "price: 30 judgement", "price: -30 judgement", "fixes/upgrade-icloud-storage/price", "-30 is not within 0 and 1000"),
        new("a price without source", Storage, "price: 30 judgement", "price: 30", "fixes/upgrade-icloud-storage/price", "the number 30 must be followed by its source"),
        new("a fix without effort", Heat, "    minutes: 2 judgement\n", "", "fixes/cool-down", "'minutes' is missing") { At = "  cool-down:" },
        new("a question without price", Heat, "    minutes: 0.5 judgement\n", "", "questions/heat", "'minutes' is missing") { At = "  heat:\n    asks" },
        new("a ladder without a price", Ladder, "  handOffPrice: 240 judgement\n", "", "ladder", "'handOffPrice' is missing") { At = "ladder:" },
        new("a wait that is too long", Power, "waiting: 540 domain", "waiting: 54000 domain", "fixes/wifi-and-power-overnight/waiting", "54000 is not within 0 and 20160"),
        new("bands that do not ascend", Storage, "free: 0.9 judgement, nearly-full: 0.975 judgement", "free: 0.975 judgement, nearly-full: 0.9 judgement", "facts/icloud-storage", "the bands must ascend") { At = "  icloud-storage:\n    about" },
        new("releases that do not ascend", Software, "\"17\": 17.99 judgement", "\"17\": 19.99 judgement", "facts/ios", "the bands must ascend") { At = "  ios:" },
        new("a release that is none", Software, "\"17\": 17.99 judgement", "\"17\": seventeen judgement", "facts/ios/bands/17", "must be a version and its source") { HasConsequences = true },
        new("a release without source", Software, "\"17\": 17.99 judgement", "\"17\": 17.99", "facts/ios/bands/17", "the number 17.99 must be followed by its source"),
        new("a last band with a limit", Power, "fine: above", "fine: 100 domain", "facts/battery/bands/fine", "the last band must be 'above'"),
        new("an unknown measure", Power, "measure: number", "measure: feeling", "facts/battery/measure", "'measure' is 'feeling'") { HasConsequences = true },
        new("a fact with one value", Heat, "values: [yes, no]\n    likelihood:\n      yes: { heat: 0.30 domain, others: 0.01 judgement }\n", "values: [yes]\n", "facts/charging-on-hold", "a fact needs at least two values") { At = "  charging-on-hold:\n    values", HasConsequences = true },
        new("a value that stands twice", Heat, "values: [yes, no]\n    likelihood:\n      yes: { heat: 0.30", "values: [yes, no, no]\n    likelihood:\n      yes: { heat: 0.30", "facts/charging-on-hold", "a value stands twice") { At = "  charging-on-hold:\n    values", HasConsequences = true },

        // What nothing leads to, and what leads nowhere.
        new("a fix that nothing leads to", Storage, "never the first fix\n    works: { icloud-storage: 0.85 judgement }", "never the first fix\n    works: { icloud-storage: 0.005 judgement }", "fixes/upgrade-icloud-storage", "nothing leads to this fix") { At = "  upgrade-icloud-storage:" },
        new("a fix that works for nothing", Storage, "  upgrade-icloud-storage:\n    tier: inconvenient\n    minutes: 5 judgement\n    price: 30 judgement         # money every month: never the first fix\n    works: { icloud-storage: 0.85 judgement }", "  upgrade-icloud-storage:\n    tier: inconvenient\n    minutes: 5 judgement\n    works: { icloud-storage: 0 judgement }", "fixes/upgrade-icloud-storage", "it works for no cause") { HasConsequences = true },
        new("a cause that no fix works for", Heat, "causes:\n", "causes:\n  cosmic-rays:\n    prior: 0.001 judgement\n", "causes/cosmic-rays", "no fix works for this cause") { At = "  cosmic-rays:", HasConsequences = true },
        new("a form of a cause without a sign", Network, "captive-portal: { of: network, signs: [captive-portal=yes] }", "captive-portal: { of: network, signs: [] }", "subCauses/captive-portal", "it has no sign"),
        new("a tip for no cause", GeneralModel, "storage: { for: [icloud-storage] }", "storage: { for: [] }", "tips/storage", "it is for no cause"),
        new("a gate that no fix stands behind", Gates, "gates:\n", "gates:\n  heat-gone: { asks: heat, passes: [no] }\n", "gates/heat-gone", "no fix stands behind this gate") { At = "  heat-gone", HasConsequences = true },
        new("a gate that no answer passes", Gates, "space-enough: { asks: space-enough, passes: [yes] }", "space-enough: { asks: space-enough, passes: [] }", "gates/space-enough", "no answer passes this gate"),
        new("a disruptive fix without gates", Network, "    gates: [not-managed, wifi-password-known]\n", "", "fixes/reset-network-settings", "a disruptive fix needs gates") { At = "  reset-network-settings:", HasConsequences = true },

        // Words.
        new("a cause without words", HeatText, "  causes:\n    heat:\n      name: heat\n      explain: When it is very warm, your {device} protects itself. It may charge slowly or not at all, and work in the background waits.\n", "", "say/causes/heat", "the text is missing") { ReportedIn = Heat, At = "  heat:" },
        new("a cause without a name", HeatText, "      name: heat\n", "", "say/causes/heat", "'name' is missing") { At = "    heat:" },
        new("a form of a cause without words", NetworkText, "    captive-portal:\n      name", "    portal:\n      name", "say/subCauses/captive-portal", "the text is missing") { ReportedIn = Network, At = "  captive-portal: { of", HasConsequences = true },
        new("words for a form of a cause that is none", NetworkText, "    captive-portal:\n      name", "    portal:\n      name", "say/subCauses/portal", "nothing in the model is called 'portal'") { HasConsequences = true },
        new("a form of a cause that is not explained", NetworkText, "      explain: Until its page", "      because: Until its page", "say/subCauses/captive-portal", "'explain' is missing") { At = "    captive-portal:\n      name", HasConsequences = true },
        new("a fact without words", HeatText, "    heat: { name: Hot to the touch, values: { yes: \"yes\", no: \"no\" }, seen: { yes: \"the {device} is hot\" } }\n", "", "say/facts/heat", "the text is missing") { ReportedIn = Heat, At = "  heat:\n    values" },
        new("a value without words", HeatText, "heat: { name: Hot to the touch, values: { yes: \"yes\", no: \"no\" }", "heat: { name: Hot to the touch, values: { yes: \"yes\" }", "say/facts/heat", "'values' has nothing for 'no'"),
        new("words for a value that is none", HeatText, "heat: { name: Hot to the touch, values: { yes: \"yes\",", "heat: { name: Hot to the touch, values: { maybe: \"maybe\", yes: \"yes\",", "say/facts/heat/values/maybe", "'maybe' is not a value of 'heat'"),
        new("a defect that no words name", HeatText, ", seen: { yes: \"the {device} is hot\" }", "", "say/facts/heat", "'yes' is a defect, so 'seen' must say that it is so") { At = "    heat: { name: Hot" },
        new("words for a value that there is not", HeatText, "seen: { yes: \"the {device} is hot\"", "seen: { warm: \"the phone is warm\", yes: \"the {device} is hot\"", "say/facts/heat/seen/warm", "'warm' is not a value of 'heat'"),
        new("a question without words", HeatText, "  questions:\n    heat:\n      ask: Is the {device} hot to the touch?\n      why: When it is hot, it may stop charging and put off work in the background.\n      answers: { yes: \"Yes\", no: \"No\" }\n", "", "say/questions/heat", "the text is missing") { ReportedIn = Heat, At = "  heat:\n    asks" },
        new("a question without answers", HeatText, "      answers: { yes: \"Yes\", no: \"No\" }\n", "", "say/questions/heat", "'answers' is missing") { At = "    heat:\n      ask" },
        new("a question without a button for a value", HeatText, "      answers: { yes: \"Yes\", no: \"No\" }", "      answers: { yes: \"Yes\" }", "say/questions/heat", "'answers' has nothing for 'no'") { At = "    heat:\n      ask" },
        new("a button for a value that is none", HeatText, "      answers: { yes: \"Yes\",", "      answers: { warm: \"A little\", yes: \"Yes\",", "say/questions/heat/answers/warm", "'warm' is not a value of 'heat'"),
        new("a question that does not say why", HeatText, "      why: When it is hot, it may stop charging and put off work in the background.\n", "", "say/questions/heat", "'why' is missing") { At = "    heat:\n      ask" },
        new("short words for a fix that there is not", Short, "      sync-now:\n", "      sync-it:\n", "say/short/fixes/sync-it", "there is no 'sync-it' to be said in short"),
        new("short words for a line that there is not", Short, "      after-no-change: Thanks.", "      after-nothing: Thanks.", "say/short/lines/after-nothing", "there is no 'after-nothing' to be said in short"),
        new("a short label for an answer that there is not", Short, "answers: { no-internet: no internet", "answers: { none-at-all: nothing, no-internet: no internet", "say/short/questions/banner-detail/answers/none-at-all", "'none-at-all' is no answer to this question"),
        new("short steps for a system that is none", Short, "          ios17:\n            - Open **Settings**, your name, **iCloud**, **Manage", "          ios1:\n            - Open **Settings**, your name, **iCloud**, **Manage", "say/short/fixes/free-icloud-space/steps/ios1", "'ios1' is not a system"),
        new("a fix without words", HeatText, "    cool-down:\n      title", "    cool:\n      title", "say/fixes/cool-down", "the text is missing") { ReportedIn = Heat, At = "  cool-down:", HasConsequences = true },
        new("words for a fix that is none", HeatText, "    cool-down:\n      title", "    cool:\n      title", "say/fixes/cool", "nothing in the model is called 'cool'") { HasConsequences = true },
        new("a fix without steps", HeatText, "        any:\n          - Unplug the {device}", "        ios26:\n          - Unplug the {device}", "say/fixes/cool-down", "'steps' has nothing for 'any'") { At = "    cool-down:" },
        new("steps for an unknown system", HeatText, "        mac:\n          - Unplug the Mac", "        windows:\n          - Unplug the Mac", "say/fixes/cool-down/steps/windows", "'windows' is not a system"),
        new("a list of steps that is empty", PowerText, "        mac:\n          - Open the Apple menu, then **System Settings**, then **Battery**.\n          - Set **Low Power Mode** to **Never**.\n          - Open **Messages** and look at the bottom of the list for a minute.\n", "        mac: []\n", "say/fixes/low-power-off/steps/mac", "there are no steps"),
        new("an empty step", HeatText, "          - Close maps, games and video, and lock the screen.", "          - \"\"", "say/fixes/cool-down/steps/any", "the text is empty"),
        new("an empty text", HeatText, "      title: Let the {device} cool down", "      title:", "say/fixes/cool-down/title", "the text is empty"),
        new("a text that is a list", HeatText, "      title: Let the {device} cool down", "      title: [Cool down]", "say/fixes/cool-down/title", "must be a text"),
        new("a fix that is left to work without a word when to look again", HeatText, "      lookAgain: Look again in about twenty minutes.\n", "", "say/fixes/cool-down", "it has to be left to work") { At = "    cool-down:" },
        new("a gate without words", GatesText, "    space-enough: { refused: \"Then we leave that step out. The messages would not fit on the {device}.\" }\n", "", "say/gates/space-enough", "the text is missing") { ReportedIn = Gates, At = "  space-enough: { asks: space-enough, passes" },
        new("a hand-off without its sentence", General, "      say: A person should take over from here. Everything you have told me is in the summary below, so you don't have to begin again. Your messages are still on this {device}.\n", "", "say/handOffs/asked", "'say' is missing") { At = "    asked:" },
        new("a tier without words", General, "    harmless: Nothing is deleted.\n", "", "say/tiers/harmless", "the text is missing") { At = "  tiers:" },
        new("a tip without words", General, "    storage: Keep some space free in iCloud.\n", "", "say/tips/storage", "the text is missing") { ReportedIn = GeneralModel, At = "  storage: { for" },
        new("words for a tip that is none", General, "    storage: Keep some", "    sleep: Sleep well.\n    storage: Keep some", "say/tips/sleep", "nothing in the model is called 'sleep'"),
        new("a device without a noun", General, "mac: Mac, vision-pro: Vision Pro }\n  questions", "mac: Mac }\n  questions", "say/devices/vision-pro", "the text is missing") { At = "  devices:" },
        new("a noun for a device that is none", General, "devices: { iphone: phone,", "devices: { android: phone, iphone: phone,", "say/devices/android", "nothing in the model is called 'android'"),
        new("a placeholder that nothing fills in", HeatText, "title: Let the {device} cool down", "title: Let the {gadget} cool down", "say/fixes/cool-down/title", "'{gadget}' is filled in by nothing here: {device}, {model}"),
        new("a placeholder in a step that nothing fills in", HeatText, "- Unplug the {device} and", "- Unplug the {divice} and", "say/fixes/cool-down/steps/any", "'{divice}' is filled in by nothing here"),
        new("a placeholder of another line", General, "resolved: \"Good to hear. What helped: **{fix}**", "resolved: \"Good to hear. What helped: **{fact}**", "say/lines/resolved", "'{fact}' is filled in by nothing here: {device}, {model}, {fix}"),
        new("a placeholder on an answer", HeatText, "answers: { yes: \"Yes\",", "answers: { yes: \"Yes, the {device}\",", "say/questions/heat/answers/yes", "'{device}' is filled in by nothing here"),
        new("a placeholder on a button", General, "button-later: Later", "button-later: \"{device} later\"", "say/lines/button-later", "'{device}' is filled in by nothing here"),
        new("a line that the dialogs use and nobody wrote", General, "    help: |-\n      You can always say:", "    halp: |-\n      You can always say:", "say/lines/help", "the text is missing") { At = "  lines:" },
        new("a question in between without answer", General, "      answer: Don't count on it.", "      reply: Don't count on it.", "say/faq/on-cellular", "'answer' is missing") { At = "    on-cellular:", HasConsequences = true },
        new("a section of texts that is a text", HeatText, "say:\n  causes:\n    heat:\n      name: heat\n      explain:", "say:\n  causes: none\n  tips:\n    heat-two:", "say/causes", "must be a mapping of ids") { At = "  causes: none", HasConsequences = true },

        // Phrases.
        new("a phrase that cannot be read", HeatText, "        - \"hot to the touch\"", "        - \"hot (very)\"", "hear/facts/heat/yes", "the phrase can't be read: '(very)' is not a word"),
        new("a phrase of nothing but gaps", HeatText, "        - \"hot to the touch\"", "        - \".. [hot]\"", "hear/facts/heat/yes", "the phrase can't be read: a phrase needs at least one word"),
        new("a phrase with an unknown slot", PowerText, "battery|batt [is|at] {percent}", "battery|batt [is|at] {percentage}", "hear/facts/battery/{percent}", "the phrase can't be read: '{percentage}'") { HasConsequences = true },
        new("a phrase that has not the slot it is to fill", PowerText, "\"at {percent}\"", "\"at half\"", "hear/facts/battery/{percent}", "the phrase has no {percent}"),
        new("an unknown slot", PowerText, "      \"{number}\": [\"battery|batt|batterys [is|at|on] [at|on] {number}\"]", "      \"{volts}\": [\"battery|batt [is|at] {number}\"]", "hear/facts/battery/{volts}", "'{volts}' is not a slot") { HasConsequences = true },
        new("an untold phrase that cannot be read", SoftwareText, "untold: [\"mac os {release}\"", "untold: [\"mac os (release)\"", "hear/facts/ios/untold", "the phrase can't be read: '(release)'"),
        new("a slot of a fact that is not measured", HeatText, "      no: [\"not hot\",", "      \"{number}\": [\"{number} degrees\"]\n      no: [\"not hot\",", "hear/facts/heat/{number}", "'heat' is not measured"),
        new("phrases for an unknown fact", HeatText, "    charging-on-hold:\n      yes: [\"charging on hold\"", "    charging-held:\n      yes: [\"charging on hold\"", "hear/facts/charging-held", "there is no fact 'charging-held'"),
        new("phrases for an unknown value", HeatText, "      no: [\"not hot\",", "      cold: [\"not hot\",", "hear/facts/heat/cold", "'cold' is not a value of 'heat'"),
        new("phrases for an unknown fix", HeatText, "    cool-down: [\"let it cool", "    cool-off: [\"let it cool", "hear/tried/cool-off", "there is nothing called 'cool-off'"),
        new("phrases for an unknown cause", HeatText, "    heat: [\"hot car\"", "    heet: [\"hot car\"", "hear/causes/heet", "there is nothing called 'heet'"),
        new("phrases for an unknown outcome", Commands, "    could-not:\n", "    couldnt:\n", "hear/outcomes/couldnt", "there is nothing called 'couldnt'"),
        new("phrases for an unknown answer", Commands, "    unsure:\n", "    perhaps:\n", "hear/answers/perhaps", "there is nothing called 'perhaps'"),
        new("phrases for an unknown command", Commands, "    help: [\"help\",", "    halp: [\"help\",", "hear/commands/halp", "there is nothing called 'halp'"),
        new("phrases for an unknown question in between", General, "    how-long: [\"how long .. take\"", "    how-far: [\"how long .. take\"", "hear/faq/how-far", "there is nothing called 'how-far'"),
        new("a word list that no message can hold", "text/it/hear.yaml", "hear:\n", "hear:\n  negation: [non]\n", "hear/negation", "'negation' is not a known key; did you mean 'negations'") { At = "  negation:" },
        new("no words for other languages", LanguagesText, "    other: I understand", "    sv: I understand", "say/languages/other", "the text is missing") { At = "  languages:" },
        new("phrases for an unknown hand-off", General, "    crisis: [\"suicid*\"", "    despair: [\"suicid*\"", "hear/handOffs/despair", "there is nothing called 'despair'"),

        // Ids and YAML itself.
        new("an id that stands twice", Heat, "questions:\n", "questions:\n  wifi: { asks: wifi, minutes: 1 judgement }\n", "questions/wifi", "'wifi' stands twice") { ReportedIn = "model/network.yaml", At = "  wifi:\n    asks" },
        new("a ladder that stands twice", Power, "causes:\n", "ladder: {}\ncauses:\n", "ladder", "'ladder' stands in another file already"),
        new("an id that is not kebab-case", HeatText, "  causes:\n    heat:\n      name", "  causes:\n    Cold_Feet: { name: cold, explain: Cold. }\n    heat:\n      name", "say/causes/Cold_Feet", "an id is lower case") { At = "    Cold_Feet", HasConsequences = true },
        new("an empty id", Heat, "questions:\n", "\"\": {}\nquestions:\n", "", "'' is not a known key"),
        new("a key that stands twice", Heat, "    tier: harmless", "    tier: harmless\n    tier: disruptive", "yaml", "can't be read: Duplicate key") { At = "    tier: disruptive", HasConsequences = true },
        new("a file that is not YAML", Heat, "causes:\n", "causes: [\n", "yaml", "can't be read") { At = "    prior:", HasConsequences = true },
        new("a file of two documents", Heat, "questions:\n", "---\nquestions:\n", "", "holds more than one document") { At = "# yaml-language-server", HasConsequences = true },
        new("a section that is a list", Gates, "gates:\n", "gates: [no]\nfences:\n", "gates", "must be a mapping of ids") { At = "gates: [no]", HasConsequences = true },
    ];
}
