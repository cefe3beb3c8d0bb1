namespace SyncBot.Tests.Transcripts;

public sealed class LineDiffTests
{
    [Fact]
    public void A_changed_word_shows_as_its_line_with_what_is_around_it() =>
        Assert.Equal("  two\n  three\n- an old word\n+ a new word\n  four", LineDiff.Of("one\ntwo\nthree\nan old word\nfour", "one\ntwo\nthree\na new word\nfour"));

    [Fact]
    public void What_is_the_same_for_long_is_left_out() =>
        Assert.Equal("- a\n  1\n  2\n  …\n  4\n  5\n+ b", LineDiff.Of("a\n1\n2\n3\n4\n5", "1\n2\n3\n4\n5\nb"));
}
