using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        services.AddSingleton<ShortText>();
        services.AddSingleton(new CardDeck(Path.Combine(AppContext.BaseDirectory, "cards")));
        services.AddSingleton<Renderer>();
        services.AddSingleton<IResumeDesk, ResumeDesk>();
        services.AddSingleton<StepsToKeep>();
        services.AddSingleton<Speaker>();
        services.TryAddSingleton(new CheckInSettings());
        services.AddSingleton<Voice>();
        services.AddSingleton<Elsewhere>();
        services.AddSingleton(provider => new Listener(knowledge, provider.GetRequiredService<Voice>(), provider.GetRequiredService<TimeProvider>(), NewCaseId, provider.GetRequiredService<CheckInSettings>()));
        services.AddSingleton<HandOvers>();
        services.AddSingleton<GroupTalk>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<IBot>(provider => new SupportBot(provider.GetRequiredService<MainDialog>(), InShort(knowledge, provider), provider.GetRequiredService<GroupTalk>(), knowledge, traceMoves));
    }

    // The same tree with shorter words; a person who takes over reads the usual ones.
    private static MainDialog InShort(KnowledgeBase knowledge, IServiceProvider provider)
    {
        var known = knowledge with { Wording = knowledge.Wording.InShort() };
        var (voice, keep) = (new Voice(known, provider.GetRequiredService<CheckInSettings>(), provider.GetService<IReachDesk>()), new StepsToKeep(known, provider.GetRequiredService<IResumeDesk>()));
        var speaker = new Speaker(provider.GetRequiredService<Renderer>(), new ShortText(known.Wording), known.Wording, keep);
        return new MainDialog(known, provider.GetRequiredService<Listener>().With(known, voice), voice, speaker, provider.GetRequiredService<HandOvers>(), new Elsewhere(known.Wording, provider.GetRequiredService<IResumeDesk>(), provider.GetService<IReachDesk>()));
    }

    private static string NewCaseId() => RandomNumberGenerator.GetString(Alphabet, CaseLength);
}
