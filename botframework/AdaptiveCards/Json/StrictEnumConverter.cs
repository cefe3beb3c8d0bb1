using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>An enumeration in camel case; a value that is not in it is an error, and the property is left out.</summary>
internal class StrictEnumConverter() : StringEnumConverter(new CamelCaseNamingStrategy());
