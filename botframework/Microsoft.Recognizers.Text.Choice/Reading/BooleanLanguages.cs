using System.Collections.Generic;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>The words for yes and no that are known, by culture.</summary>
internal static class BooleanLanguages
{
    public static readonly IReadOnlyDictionary<string, BooleanWords> All = new Dictionary<string, BooleanWords>(System.StringComparer.Ordinal)
    {
        [Culture.English] = new(
            yes: "true|yes|yep|yup|yeah|y|sure|ok|agree",
            no: "false|nope|nop|no|not ok|disagree"),
        [Culture.German] = new(
            yes: "wahr|ja|jep|jap|j|sicher|sicherlich|mit sicherheit|ok|einverstanden|mache ich",
            no: "falsch|nein|ne|nö|n|nicht ok|nicht einverstanden"),
        [Culture.French] = new(
            yes: "sûr|sur|ouais|oui|yep|y|sure|approuver|accepter|consentir|d'accord|ça marche|ça marché",
            no: "faux|nan|non|pas|pas d'accord|pas concorder|n'est pas correct|n'est pas ok"),
        [Culture.Spanish] = new(
            yes: "verdad|verdadero|sí|sip|si|s|cierto|por supuesto|ok",
            no: "falso|no|nop|n"),
        [Culture.Portuguese] = new(
            yes: "verdade|verdadeiro|verdadeira|sim|isso|claro|ok",
            no: "falso|não|nao|incorreto|nada disso"),
        [Culture.Italian] = new(
            yes: "vero|sì|si|certo|sicuro|ok|d'accordo|va bene",
            no: "falso|no|per niente|per nulla|niente affatto|non va bene|non è ok"),
        [Culture.Dutch] = new(
            yes: "ja|jawel|jazeker|natuurlijk|vanzelfsprekend|zeker|prima|jep|yes|yep|y|ok|oke|akkoord",
            no: "nee|neen|nope|nein|nop|no|niet|nooit"),
        [Culture.Swedish] = new(
            yes: "sant|ja|yes|y|j|ok|japp|jupp|jepp|absolut|säkert|instämmer|javisst|kör",
            no: "falskt|nej|näpp|nope|misstycker|aldrig|n|nä|absolut inte|glöm det|instämmer inte|vill inte|avstår"),
        [Culture.Turkish] = new(
            yes: "doğru|dogru|evet|d|e|tabi|tabii|tamam|katılıyorum|katiliyorum",
            no: "yanlış|yanlis|yanlıs|hayır|hayir|h|y|doğru değil|tamam değil|dogru degil|tamam degil|katılmıyorum|katilmiyorum"),
        [Culture.Bulgarian] = new(
            yes: "вярно|верно|определено|несъмнено|точно|добре|да|йеп|д|ok|ок|съгласен|съгласна",
            no: "не|невярно|неверно|не е вярно|не е верно|не е ок|не е добре|не съм съгласен|не съм съгласна"),
        [Culture.Hindi] = new(
            yes: "true|yes|yep|y|sure|ok|agree|बिलकुल|हाँ|हां|सहमत",
            no: "false|nope|nop|no|not ok|disagree|नहीं|ठीक नहीं|असहमत|ना"),
        [Culture.Arabic] = new(
            yes: "صحيح|نعم|حسنا|موافق|متأكد|بالتأكيد|أتفق|اتفق|بالطبع|هيا",
            no: "لا|ليس|ليست|لست متاحا|لا أستطيع|ليس تماما|أختلف|نختلف|اوافق|لست أوافق|ليس صحيح|غير موافق"),
        [Culture.Chinese] = new(
            yes: "好的|好啊|好呀|好嘞|好哇|没问题|可以|中|好|同意|行|是的|是|对",
            no: "不行|不好|拒绝|否定|不中|不可以|不是的|不是|不对|不",
            isWordLetter: IsIdeographOrKana),
        [Culture.Japanese] = new(
            yes: "はい|はい！|はい！！|はい！！！|そうです|よい|よいです",
            no: "いいえ|ではありません|ではない|じゃない|じゃありません",
            isWordLetter: letter => UnicodeWord.Contains(letter) || letter is >= '\uFF00' and <= '\uFF9F'),
    };

    private static bool IsIdeographOrKana(char letter)
        => letter is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');
}
