using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SyncBot.Tests.Conversations;

namespace SyncBot.Tests.Deployment;

/// <summary>The manifests fit together, and to the host.</summary>
public sealed class KubernetesTests
{
    private static readonly JsonNode Deployment = Templates.Yaml("kubernetes/deployment.yaml")["spec"]!;
    private static readonly JsonNode Pod = Deployment["template"]!["spec"]!;
    private static readonly JsonNode Container = Pod["containers"]![0]!;

    [Fact]
    public void Every_manifest_is_listed_but_the_ingress_which_needs_a_name_first()
    {
        var listed = Templates.Yaml("kubernetes/kustomization.yaml")["resources"]!.AsArray().Select(r => Path.Combine("kubernetes", (string)r!));

        Assert.Equal(Templates.In("kubernetes", "*.yaml").Except([Path.Combine("kubernetes", "kustomization.yaml"), Path.Combine("kubernetes", "ingress.yaml")]), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Service_budget_and_policy_select_the_pods_and_the_policy_lets_name_lookups_out()
    {
        var labels = Deployment["template"]!["metadata"]!["labels"]!.ToJsonString();
        var policy = Templates.Yaml("kubernetes/network-policy.yaml")["spec"]!;

        Assert.Equal(labels, Deployment["selector"]!["matchLabels"]!.ToJsonString());
        Assert.Equal(labels, Templates.Yaml("kubernetes/service.yaml")["spec"]!["selector"]!.ToJsonString());
        Assert.Equal(labels, Templates.Yaml("kubernetes/disruption-budget.yaml")["spec"]!["selector"]!["matchLabels"]!.ToJsonString());
        Assert.Equal(labels, policy["podSelector"]!["matchLabels"]!.ToJsonString());
        Assert.Contains(policy["egress"]!.AsArray(), e => e!["ports"]!.AsArray().Any(p => p!["port"]!.ToString() == "53"));
    }

    [Fact]
    public void A_replica_answers_at_all_times()
    {
        var update = Deployment["strategy"]!["rollingUpdate"]!;

        Assert.Equal("2", Deployment["replicas"]!.ToString());
        Assert.Equal("0", update["maxUnavailable"]!.ToString());
        Assert.Equal("1", Templates.Yaml("kubernetes/disruption-budget.yaml")["spec"]!["minAvailable"]!.ToString());
    }

    [Fact]
    public async Task The_probes_ask_for_what_the_host_answers_and_it_has_the_time_to_end()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
        {
            using var answer = await host.Http.GetAsync(new Uri((string)Container[probe]!["httpGet"]!["path"]!, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var shutdown = host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.TotalSeconds;
        var before = (int)Container["lifecycle"]!["preStop"]!["sleep"]!["seconds"]!;
        Assert.InRange((int)Pod["terminationGracePeriodSeconds"]!, before + shutdown + 1, double.MaxValue);
    }

    [Fact]
    public void The_container_may_do_nothing_it_needs_not()
    {
        var may = Container["securityContext"]!;

        Assert.Equal("true", Pod["securityContext"]!["runAsNonRoot"]!.ToString());
        Assert.Equal("true", may["readOnlyRootFilesystem"]!.ToString());
        Assert.Equal("false", may["allowPrivilegeEscalation"]!.ToString());
        Assert.Equal("[\"ALL\"]", may["capabilities"]!["drop"]!.ToJsonString());
        Assert.Equal("false", Pod["automountServiceAccountToken"]!.ToString());
    }

    [Fact]
    public void What_is_secret_is_in_the_secret()
    {
        Assert.DoesNotContain(Templates.Variables("kubernetes/settings.env").Keys, k => k.Contains("Secret", StringComparison.Ordinal) || k.Contains("Password", StringComparison.Ordinal) || k.Contains("Token", StringComparison.Ordinal) || k.Contains("ConnectionString", StringComparison.Ordinal));
    }
}
