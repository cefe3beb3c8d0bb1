using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using SyncBot.Dialogs.Dialogs;
using SyncBot.Dialogs.Knowledge;
using SyncBot.Dialogs.Replies;
using SyncBot.Resuming;

namespace SyncBot;

/// <summary>Puts the conversation together: the dialog tree and all it needs, the same for every door.</summary>
internal static class Conversation
{
    /// <summary>Without letters and digits that are mistaken for each other when something is read out or copied.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int CaseLength = 7;

    /// <summary>Adds the bot.</summary>
    public static void AddTo(IServiceCollection services, KnowledgeBase knowledge, bool traceMoves)
    {
        services.AddSingleton(knowledge);
        services.AddSingleton(knowledge.Wording);
        services.AddSingleton<PlainText>();
        services.AddSingleton(new CardDeck(Path.Combine(AppContext.BaseDirectory, "cards")));
        services.AddSingleton<Renderer>();
        services.AddSingleton<IResumeDesk, ResumeDesk>();
        services.AddSingleton<StepsToKeep>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<Voice>();
        services.AddSingleton(provider => new Listener(knowledge, provider.GetRequiredService<Voice>(), provider.GetRequiredService<TimeProvider>(), NewCaseId));
        services.AddSingleton<HandOvers>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<IBot>(provider => new SupportBot(provider.GetRequiredService<MainDialog>(), knowledge, traceMoves));
    }

    private static string NewCaseId() => RandomNumberGenerator.GetString(Alphabet, CaseLength);
}
