namespace SyncBot.Tests.Channels.BotFramework;

/// <summary>Service URLs that an attacker would send.</summary>
internal static class HostileUrls
{
    private static readonly string[] Inside =
    [
        "10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.1", "192.168.0.1", "192.168.1.254", "100.64.0.1", "169.254.1.1", "169.254.169.254", "169.254.170.2", "168.63.129.16", "0.0.0.0", "0.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
        "2852039166", "0xA9FEA9FE", "0xa9.0xfe.0xa9.0xfe", "0251.0376.0251.0376", "025177524776", "169.254.43518", "169.16689662", "0xa9fea9fe", "167772161", "012.0.0.1", "0x0a.0.0.1", "3232235521", "192.168.257",
        "[::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[::ffff:10.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]", "[::169.254.169.254]", "[ff02::1]", "[fe80::1%25eth0]", "[0:0:0:0:0:ffff:c0a8:1]", "[2001:db8::1]",
        "metadata.google.internal", "metadata", "instance-data", "kubernetes.default.svc", "169.254.169.254.nip.io", "10.0.0.1.xip.io", "localtest.me", "router.local", "intranet",
    ];

    private static readonly string[] LookAlikes =
    [
        "x.trafficmanager.net", "evil.trafficmanager.net", "trafficmanager.net", "smba.trafficmanager.net.evil.example", "smba.trafficmanager.net.", "xsmba.trafficmanager.net", "smba-trafficmanager.net", "smba.trafficmanager.com", "smba.trafficmanager.net.co", "a.smba.trafficmanager.net", "smba.trafficmanager.nett", "smba.traffiicmanager.net", "smba%2etrafficmanager.net", "smba.trafficmanager.net%00.evil.example", "smba.trafficmanager.net%2eevil.example",
        "smba\u3002trafficmanager\u3002net", "smba\uff0etrafficmanager\uff0enet", "\uff53mba.trafficmanager.net", "smb\u0430.trafficmanager.net", "smba.traff\u0131cmanager.net", "\u017fmba.trafficmanager.net", "smba.trafficmanager.net\u00ad", "xn--smb-7cd.trafficmanager.net", "smba.trafficmanager\u200b.net",
        "botframework.com", "botframework.com.evil.example", "evilbotframework.com", "evil-botframework.com", "api.botframework.com.evil.example", "api.botframework.com.", "api.botframework.co", "api.botframework.us", "botframework.azure.us", "evilbotframework.azure.us", "api.botframework.azure.us.evil.example", "api.botframework.azure.com", "azure.us",
        "infra.gcc.teams.microsoft.com", "x.infra.gcc.teams.microsoft.com", "evil.teams.microsoft.com", "smba.infra.gov.teams.microsoft.com", "smba.infra.gcc.teams.microsoft.com.evil.example", "smba.infra.dod.teams.microsoft.us.evil.example", "login.microsoftonline.com", "graph.microsoft.com", "evil.azurewebsites.net", "evil.blob.core.windows.net",
        "evil.example", "EVIL.EXAMPLE", "1.1.1.1", "evil.example:443",
    ];

    private static readonly string[] Disguised =
    [
        "https://smba.trafficmanager.net@evil.example/", "https://smba.trafficmanager.net:443@evil.example/", "https://me:secret@smba.trafficmanager.net/", "https://me@smba.trafficmanager.net/", "https://@smba.trafficmanager.net/", "https://smba.trafficmanager.net%40evil.example/", "https://evil.example#@smba.trafficmanager.net/", "https://evil.example?@smba.trafficmanager.net/", "https://evil.example\\@smba.trafficmanager.net/", "https://evil.example/smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\\.evil.example/", "https:\\\\smba.trafficmanager.net\\", "https:smba.trafficmanager.net", "https:/smba.trafficmanager.net/", "https:///smba.trafficmanager.net/", "https://smba.trafficmanager.net\t.evil.example/", "https://smba.trafficmanager.net\r\nHost: evil.example/", "https://smba.trafficmanager.net /", " https://evil.example/", "https://smba.trafficmanager.net/\u0000", "https://smba.trafficmanager.net/amer/?next=https://evil.example/", "https://smba.trafficmanager.net/#evil",
        "http://smba.trafficmanager.net/", "http://smba.trafficmanager.net:443/", "https://smba.trafficmanager.net:80/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net:0/", "https://smba.trafficmanager.net:65536/", "https://api.botframework.com:444/", "http://api.botframework.com/", "ftp://smba.trafficmanager.net/", "ws://smba.trafficmanager.net/", "wss://smba.trafficmanager.net/", "file://smba.trafficmanager.net/share", "file:///etc/passwd", "gopher://smba.trafficmanager.net/", "javascript:alert(1)", "data:text/plain,x", "urn:botframework:websocket:x", "jar:https://smba.trafficmanager.net/", "//smba.trafficmanager.net/", "/amer/", "smba.trafficmanager.net", "smba.trafficmanager.net:443", "https://", "https://.botframework.com/", "https://..botframework.com/", "https://*.botframework.com/", "https://a b.botframework.com/", "https://[smba.trafficmanager.net]/", "unix:/var/run/docker.sock", "\\\\smba.trafficmanager.net\\share", "null", "0", "{}",
    ];

    /// <summary>Those that no host may speak to, wherever it runs.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Inside.SelectMany(h => (string[])[$"http://{h}/", $"https://{h}/"]),
        .. LookAlikes.Select(h => $"https://{h}/"),
        .. Disguised,
        "https://smba.trafficmanager.net/" + new string('a', 5000),
    ];

    /// <summary>Those that only a host in Development may speak to.</summary>
    public static IReadOnlyList<string> OnThisMachine { get; } =
    [
        "http://localhost:9/", "https://localhost:9/", "http://127.0.0.1:9/", "https://127.0.0.1/", "http://127.1.2.3:9/", "http://[::1]:9/", "http://[::ffff:127.0.0.1]:9/", "http://2130706433:9/", "http://0x7f000001:9/", "http://0177.0.0.1:9/", "http://127.1:9/", "http://LOCALHOST:9/",
    ];
}
