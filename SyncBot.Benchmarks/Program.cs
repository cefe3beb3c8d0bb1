using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// On a busy machine the build of a benchmark takes longer than the two minutes that are usual.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)).WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
