using System.Reflection;
using System.Runtime.CompilerServices;

namespace SyncBot.Tests.BotFramework.Surface;

/// <summary>Writes types as C# names them, with their namespaces.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value) return Of(value) + "?";
        if (typeof(ITuple).IsAssignableFrom(type) && type.IsValueType) return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        return Keywords.GetValueOrDefault(type) ?? Named(type);
    }

    /// <summary>What stands after <c>where</c>, for each type parameter that has something there.</summary>
    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(
        from parameter in parameters
        let constraints = ConstraintsOf(parameter).ToList()
        where constraints.Count > 0
        select $" where {parameter.Name} : {string.Join(", ", constraints)}");

    private static string Named(Type type)
    {
        var all = type.GetGenericArguments();
        var outer = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = all.Skip(outer).Select(Of).ToList();
        var name = type.Name.Split('`')[0] + (own.Count == 0 ? "" : $"<{string.Join(", ", own)}>");
        if (type.DeclaringType is not { } declaring) return $"{type.Namespace}.{name}";
        return $"{Of(outer == 0 ? declaring : declaring.MakeGenericType(all[..outer]))}.{name}";
    }

    private static IEnumerable<string> ConstraintsOf(Type parameter)
    {
        var kinds = parameter.GenericParameterAttributes;
        var isValue = kinds.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (kinds.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) yield return "class";
        if (isValue) yield return "struct";
        foreach (var type in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Of).Order(StringComparer.Ordinal))
            yield return type;
        if (kinds.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isValue) yield return "new()";
    }
}
