namespace SyncBot.Tests.Cards;

/// <summary>A template with data to put into it, all as JSON text.</summary>
/// <param name="Name">Says in words what the case is about; unique among the cases that are judged together.</param>
/// <param name="Template">The template.</param>
/// <param name="Data">What <c>$root</c> is.</param>
/// <param name="Host">What <c>$host</c> is, if anything.</param>
public sealed record CardCase(string Name, string Template, string Data, string? Host = null);
