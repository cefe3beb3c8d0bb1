using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SyncBot.Tests.BotFramework.Surface;

/// <summary>Writes members as C# declares them, without their bodies.</summary>
internal static class MemberText
{
    /// <summary>The member on one line; null if nobody outside of the assembly can see it.</summary>
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => IsSeen(constructor) && !constructor.IsStatic
            ? $"{Access(constructor)} {constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})"
            : null,
        MethodInfo method => IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) ? Method(method) : null,
        PropertyInfo property => Property(property),
        EventInfo @event => IsSeen(@event.AddMethod!) ? $"{Access(@event.AddMethod!)} {Modifiers(@event.AddMethod!)}event {TypeText.Of(@event.EventHandlerType!)} {@event.Name}" : null,
        FieldInfo field => Field(field),
        _ => null,
    };

    public static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeText.Of))}>" : "";
        var constraints = method.IsGenericMethod && !IsOverride(method) ? TypeText.Constraints(method.GetGenericArguments()) : "";
        return $"{Access(method)} {Modifiers(method)}{Returned(method)} {method.Name}{generic}({Parameters(method)}){constraints}";
    }

    public static string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    public static string Returned(MethodInfo method) => (method.ReturnType.IsByRef ? "ref " : "") + TypeText.Of(method.ReturnType);

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsSeen).OrderBy(accessor => accessor.IsPublic ? 0 : 1).ToList();
        if (accessors.Count == 0) return null;
        var widest = accessors[0];
        var get = AccessorText(property.GetMethod, "get", widest);
        var set = AccessorText(property.SetMethod, IsInit(property) ? "init" : "set", widest);
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        return $"{Access(widest)} {Modifiers(widest)}{TypeText.Of(property.PropertyType)} {name} {{ {get}{set}}}";
    }

    private static string AccessorText(MethodInfo? accessor, string word, MethodInfo widest)
    {
        if (accessor == null || !IsSeen(accessor)) return "";
        return Access(accessor) == Access(widest) ? word + "; " : $"{Access(accessor)} {word}; ";
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static string? Field(FieldInfo field)
    {
        if (!field.IsPublic && !((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed)) return null;
        if (field.DeclaringType!.IsEnum) return field.IsLiteral ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : null;
        var access = field.IsPublic ? "public" : "protected";
        if (field.IsLiteral) return $"{access} const {TypeText.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue(), field.FieldType)}";
        return $"{access} {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.Of(field.FieldType)} {field.Name}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var otherwise = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{way}{TypeText.Of(parameter.ParameterType)} {parameter.Name}{otherwise}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) == null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsSeen(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface) return "";
        if (method.IsStatic) return "static ";
        if (IsOverride(method)) return method.IsFinal ? "sealed override " : "override ";
        if (method.IsAbstract) return "abstract ";
        return method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
    }

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;
}
