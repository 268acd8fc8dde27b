using BenchmarkDotNet.Running;
using M31R.Automation.Benchmarks;

if (args is ["advisories", var step, var directory])
    return AdvisoryLookup.Run(step, directory);

BenchmarkSwitcher.FromAssembly(typeof(Planning).Assembly).Run(args);
return 0;
