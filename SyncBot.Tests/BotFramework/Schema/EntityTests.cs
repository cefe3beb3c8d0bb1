using Microsoft.Bot.Schema;

namespace SyncBot.Tests.BotFramework.Schema;

public sealed class EntityTests
{
    [Fact]
    public void An_entity_takes_the_fields_of_an_object_and_gives_them_back()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("1", "Ada"), "@Ada"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal("@Ada", entity.Properties["text"]);
        Assert.Equal("Ada", entity.GetAs<Mention>().Mentioned.Name);
    }

    [Fact]
    public void Entities_are_equal_if_their_JSON_is()
    {
        var entity = new Entity("place") { Properties = { ["name"] = "Rome" } };

        Assert.True(entity.Equals(new Entity("place") { Properties = { ["name"] = "Rome" } }));
        Assert.False(entity.Equals(new Entity("place") { Properties = { ["name"] = "Oslo" } }));
        Assert.False(entity.Equals((object)new Mention()));
        Assert.False(entity.Equals(null));
    }
}
