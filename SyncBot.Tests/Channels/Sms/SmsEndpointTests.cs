using System.Net;
using System.Text;
using SyncBot.Channels.Sms;
using SyncBot.Dialogs.Replies;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Channels.Sms;

public sealed class SmsEndpointTests(TextingHost texting) : IClassFixture<TextingHost>
{
    private const int Seed = 403;
    private const int Requests = 300;

    [Fact]
    public async Task The_first_message_says_who_writes_and_how_to_stop_and_no_other_does()
    {
        var person = texting.NewPerson();

        var first = await person.SayAsync("syncing with icloud paused, low power mode is on");
        var second = await person.SayAsync("2");

        Assert.StartsWith("This is SyncBot", first[0], StringComparison.Ordinal);
        Assert.Contains("Reply STOP", first[0], StringComparison.Ordinal);
        Assert.DoesNotContain(second, m => m.Contains("STOP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_that_is_handed_on_again_gets_the_same_answer_and_counts_once()
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        var first = await person.SayAsync("no change", ("MessageSid", "SMagain"));
        var again = await person.SayAsync("no change", ("MessageSid", "SMagain"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, await person.SayAsync("no change"));
    }

    [Fact]
    public async Task A_conversation_goes_to_its_end_by_numbers()
    {
        var person = texting.NewPerson();

        await person.SayAsync("syncing with icloud paused, low power mode is on");
        var more = await person.SayAsync("4");
        var end = await person.SayAsync("1");

        Assert.StartsWith("It worked when:", Assert.Single(more), StringComparison.Ordinal);
        Assert.Contains("Turn off Low Power Mode", end[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_is_forgotten_when_the_case_moves_on()
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        var next = await person.SayAsync("no change");
        var more = await person.SayAsync("more");

        Assert.DoesNotContain(more, m => m.Contains("yellow", StringComparison.Ordinal));
        Assert.DoesNotContain(more[0], next);
    }

    [Fact]
    public async Task After_the_end_too_nobody_introduces_themselves_again_and_more_is_said()
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");
        await person.SayAsync("person");

        var more = await person.SayAsync("more");
        var after = await person.SayAsync("thanks");

        Assert.StartsWith("What is known:", Assert.Single(more), StringComparison.Ordinal);
        Assert.NotEmpty(after);
        Assert.DoesNotContain(after, m => m.Contains("This is SyncBot", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("worked")]
    [InlineData("Worked.")]
    [InlineData("It worked")]
    [InlineData("1")]
    public async Task A_word_and_its_number_are_the_same(string answer)
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.StartsWith("Good to hear.", (await person.SayAsync(answer))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can't")]
    [InlineData("cant")]
    [InlineData("Can\u2019t")]
    [InlineData("3")]
    public async Task Who_cant_is_offered_something_else(string answer)
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        Assert.StartsWith(texting.Host.Knowledge.Wording.InShort().Line(Line.AfterCouldNot), string.Join('\n', await person.SayAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_seen_and_not_fetched()
    {
        var person = texting.NewPerson();
        await person.SayAsync("syncing with icloud paused, low power mode is on");

        var answer = await person.SayAsync("", ("NumMedia", "1"), ("MediaContentType0", "image/jpeg"), ("MediaUrl0", "http://127.0.0.1:9/picture"));

        Assert.Contains("see pictures", answer[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_stored_or_logged_has_the_number()
    {
        var person = new TextingPerson(texting.Host, "+15557654321");

        await person.SayAsync("syncing with icloud paused");
        await person.SayAsync("STOP");

        Assert.DoesNotContain("5557654321", await texting.Host.ReadStoreAsync(), StringComparison.Ordinal);
        Assert.Empty(texting.Host.Log.Errors);
    }

    [Fact]
    public async Task A_number_is_the_same_person_after_a_restart()
    {
        using var folder = new TempFolder();
        IReadOnlyList<string> before, after;
        await using (var host = await TestHost.StartAsync(folder: folder, settings: TextingPerson.Settings))
        {
            before = await new TextingPerson(host, "+15551110000").SayAsync("syncing with icloud paused, low power mode is on");
        }

        await using (var host = await TestHost.StartAsync(folder: folder, settings: TextingPerson.Settings))
        {
            after = await new TextingPerson(host, "+15551110000").SayAsync("worked", ("MessageSid", "SMafter"));
        }

        Assert.Contains(before, m => m.Contains("1 worked", StringComparison.Ordinal));
        Assert.StartsWith("Good to hear.", after[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_with_its_hash_in_the_address_is_taken()
    {
        using var answer = await texting.NewPerson().PostJsonAsync("""{"MessageSid":"SM1","From":"+15559990001","To":"+15550000000","Body":"hello"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This is SyncBot", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_not_what_was_hashed_is_refused()
    {
        using var answer = await texting.NewPerson().PostJsonAsync("""{"MessageSid":"SM1","From":"+15559990001","Body":"hello"}""", hashed: "{}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Without_the_right_signature_nothing_is_taken(string? signature)
    {
        var person = texting.NewPerson();

        using var answer = await person.PostAsync(TextingPerson.WrittenAs(person.Form("hi")), "application/x-www-form-urlencoded", "", signature);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_with_one_byte_changed_are_all_refused()
    {
        var (person, random) = (texting.NewPerson(), new Random(Seed));
        var form = person.Form("syncing with icloud paused");
        var (body, signature) = (TextingPerson.WrittenAs(form), TextingPerson.SignatureOf(form));
        for (var request = 0; request < Requests;)
        {
            var changed = body.ToArray();
            var at = random.Next(changed.Length);
            changed[at] = (byte)random.Next(256);
            if (Same(changed, body)) continue;
            using var answer = await person.PostAsync(changed, "application/x-www-form-urlencoded", "", signature);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden, $"{(int)answer.StatusCode}: {Encoding.Latin1.GetString(changed)}");
            request++;
        }
    }

    [Theory]
    [InlineData("MessageSid")]
    [InlineData("From")]
    public async Task What_is_no_message_is_refused_with_a_reason(string missing)
    {
        var person = texting.NewPerson();
        var form = person.Form("hi");
        form.Remove(missing);

        using var answer = await person.PostAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("MessageSid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var person = texting.NewPerson();

        using var answer = await person.PostAsync(person.Form(new string('a', SmsEndpoint.Largest)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_account_there_is_no_such_door_and_the_answer_says_why()
    {
        await using var host = await TestHost.StartAsync();

        using var answer = await new TextingPerson(host, "+15551234567").PostAsync([], "application/x-www-form-urlencoded", "", "x");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Twilio__AccountSid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Twiml_is_escaped_and_within_what_Twilio_takes()
    {
        var twiml = Twiml.Of([.. Enumerable.Repeat("Tap <Send & Receive>\u0001", 12), new string('x', 5000)]);

        Assert.Equal(10, twiml.Split("<Message>").Length - 1);
        Assert.Contains("Tap &lt;Send &amp; Receive&gt;</Message>", twiml, StringComparison.Ordinal);
        Assert.Equal(1600, Twiml.Of([new string('x', 5000)]).Count(c => c == 'x') - "xml".Count(c => c == 'x'));
        Assert.EndsWith("<Response />", Twiml.Of([]), StringComparison.Ordinal);
    }

    private static bool Same(byte[] one, byte[] other) =>
        TwilioMessage.FieldsOf(one).Select(f => (f.Key, f.Value)).Order().SequenceEqual(TwilioMessage.FieldsOf(other).Select(f => (f.Key, f.Value)).Order());
}
