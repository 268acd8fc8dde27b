using BenchmarkDotNet.Running;
using M31R.Automation.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(Planning).Assembly).Run(args);
