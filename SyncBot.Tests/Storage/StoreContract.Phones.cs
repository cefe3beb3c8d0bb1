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
    public async Task The_secret_stays_the_first_one_given()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Names.SecretAsync($"key{i}", CancellationToken.None)));

        Assert.Single(keys.Distinct());
        Assert.Equal(keys[0], await Names.SecretAsync("later", CancellationToken.None));
    }
}
