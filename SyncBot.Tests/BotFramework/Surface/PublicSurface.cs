using System.Reflection;
using System.Text;

namespace SyncBot.Tests.BotFramework.Surface;

/// <summary>All that can be used of an assembly from outside, a type or a member a line, in an order that does not change by itself.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetTypes().Where(IsSeen).OrderBy(TypeText.Of, StringComparer.Ordinal))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(Declaration(type)).Append('\n');
            foreach (var member in Members(type)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) => type.BaseType == typeof(MulticastDelegate)
        ? []
        : type.GetMembers(Declared).Select(MemberText.Of).OfType<string>().Order(StringComparer.Ordinal);

    private static string Declaration(Type type)
    {
        var obsolete = type.IsDefined(typeof(ObsoleteAttribute)) ? "obsolete " : "";
        if (type.BaseType == typeof(MulticastDelegate))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{obsolete}delegate {MemberText.Returned(invoke)} {TypeText.Of(type)}({MemberText.Parameters(invoke)})";
        }

        var bases = BasesOf(type).ToList();
        return $"{obsolete}{KindOf(type)} {TypeText.Of(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{TypeText.Constraints(type.GetGenericArguments())}";
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum) return [];
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited).Where(one => one.IsVisible).Select(TypeText.Of).Order(StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(TypeText.Of(parent)) : own;
    }

    private static bool IsSeen(Type type) => type.IsNested
        ? IsSeen(type.DeclaringType!) && (type.IsNestedPublic || ((type.IsNestedFamily || type.IsNestedFamORAssem) && !type.DeclaringType!.IsSealed))
        : type.IsPublic;
}
