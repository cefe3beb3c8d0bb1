using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using SyncBot.Benchmarks.Turns;
using SyncBot.Benchmarks.Turns.Bare;

RootCommand own = [TurnsCommand.Create(), MemoryCommand.Create(), BareCommand.Create()];
if (args is [var name, ..] && own.Subcommands.Any(c => c.Name == name)) return await own.Parse(args).InvokeAsync();

// On a busy machine the build of a benchmark takes longer than the two minutes that are usual.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)).WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(SyncBot.Benchmarks.PlannerBenchmarks).Assembly).Run(args, config);
return 0;
