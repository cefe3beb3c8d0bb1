namespace SyncBot.Tests.Storage;

public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task Who_wants_no_messages_is_remembered_until_they_want_them_again()
    {
        await Phones.OptOutAsync("a", Now, CancellationToken.None);
        await Phones.OptOutAsync("a", Now.AddDays(1), CancellationToken.None);
        Assert.Equal((true, false), (await Phones.IsOptedOutAsync("a", CancellationToken.None), await Phones.IsOptedOutAsync("b", CancellationToken.None)));

        await Phones.OptInAsync("a", CancellationToken.None);
        await Phones.OptInAsync("b", CancellationToken.None);

        Assert.False(await Phones.IsOptedOutAsync("a", CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_secret_stays_the_same_unless_an_earlier_one_is_taken_over()
    {
        var secret = await Names.SecretAsync(CancellationToken.None);
        Assert.Equal(32, secret.Length);
        Assert.Equal(secret, await Names.SecretAsync(CancellationToken.None));

        await Names.AdoptAsync([("cases/A", "A")], secret: [1, 2, 3], Now, CancellationToken.None);

        Assert.Equal([1, 2, 3], await Names.SecretAsync(CancellationToken.None));
        Assert.Equal("A", (await Names.FindAsync(["cases/A"], CancellationToken.None))["cases/A"].Id);
    }
}
