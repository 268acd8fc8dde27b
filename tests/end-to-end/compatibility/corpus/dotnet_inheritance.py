"""Bases, interfaces, and what may be overridden."""

from __future__ import annotations

from case import addition, breaking, compatible
from dotnet_case import api, declares, runs

CASES = [
    api(
        "abstract-member-added",
        "public abstract class Job { public abstract void Run(); }",
        "public abstract class Job { public abstract void Run(); public abstract void Stop(); }",
        breaking(
            "M:Lib.Job.Stop",
            "a class that derives lacks Stop",
            witness=declares("public class Mine : Job { public override void Run() { } }"),
        ),
    ),
    api(
        "abstract-member-added-where-nobody-derives",
        "public abstract class Job { private protected Job() { } public abstract void Run(); }",
        "public abstract class Job { private protected Job() { } public abstract void Run(); public abstract void Stop(); }",
        addition(
            "M:Lib.Job.Stop",
            "its constructor is for the library alone: nobody outside derives",
            "tricky",
            declares("public class Mine { public void Go(Job job) => job.Run(); }"),
        ),
    ),
    api(
        "virtual-member-added",
        "public abstract class Job { public abstract void Run(); }",
        "public abstract class Job { public abstract void Run(); public virtual void Stop() { } }",
        addition(
            "M:Lib.Job.Stop",
            "it has a body: classes that derive need not change",
            witness=declares("public class Mine : Job { public override void Run() { } }"),
        ),
    ),
    api(
        "abstract-member-got-body",
        "public abstract class Job { public abstract int Run(); }",
        "public abstract class Job { public virtual int Run() => 0; }",
        addition(
            "M:Lib.Job.Run",
            "who overrides it still may, and nobody must",
            "tricky",
            runs("return new Mine().Run();", "public class Mine : Job { public override int Run() => 3; }"),
        ),
    ),
    api(
        "virtual-member-made-abstract",
        "public abstract class Job { public virtual void Run() { } }",
        "public abstract class Job { public abstract void Run(); }",
        breaking("M:Lib.Job.Run", "a class that derives without Run does not compile", witness=declares("public class Mine : Job { }")),
    ),
    api(
        "virtual-lost",
        "public class Job { public virtual void Run() { } }",
        "public class Job { public void Run() { } }",
        breaking(
            "M:Lib.Job.Run",
            "override void Run() does not compile",
            witness=declares("public class Mine : Job { public override void Run() { } }"),
        ),
    ),
    api(
        "virtual-lost-where-nobody-derives",
        "public class Job { internal Job() { } public virtual int Run() => 1; public static Job Create() => new(); }",
        "public class Job { internal Job() { } public int Run() => 1; public static Job Create() => new(); }",
        compatible("its constructor is internal: nobody outside could override", "tricky", runs("return Job.Create().Run();")),
    ),
    api(
        "virtual-gained",
        "public class Job { public int Run() => 1; }",
        "public class Job { public virtual int Run() => 1; }",
        addition(
            "M:Lib.Job.Run",
            "it may be overridden now; C# called it through callvirt before",
            "tricky",
            runs("return new Job().Run();"),
        ),
    ),
    api(
        "override-sealed",
        "public class Job { public override string ToString() => \"job\"; }",
        "public class Job { public sealed override string ToString() => \"job\"; }",
        breaking(
            "M:Lib.Job.ToString",
            "override ToString in a class that derives does not compile",
            "tricky",
            declares("public class Mine : Job { public override string ToString() => \"\"; }"),
        ),
    ),
    api(
        "override-that-base-provides-removed",
        "public class Job { public virtual int Run() => 1; }\npublic class Fast : Job { public override int Run() => base.Run(); }",
        "public class Job { public virtual int Run() => 1; }\npublic class Fast : Job { }",
        compatible(
            "the call reaches the base",
            "tricky",
            runs("return new Mine().Run() + new Fast().Run();", "public class Mine : Fast { public override int Run() => base.Run(); }"),
        ),
    ),
    api(
        "covariant-override-removed",
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public class CatHome : Home { public override Cat Get() => new(); }
        """,
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public class CatHome : Home { }
        """,
        breaking(
            "M:Lib.CatHome.Get",
            "Cat cat = home.Get() does not compile: the base gives an Animal",
            "tricky",
            runs("Cat cat = new CatHome().Get();"),
        ),
    ),
    api(
        "covariant-override-in-sealed-class",
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public sealed class CatHome : Home { public override Animal Get() => new Cat(); }
        """,
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public sealed class CatHome : Home { public override Cat Get() => new(); }
        """,
        addition(
            "M:Lib.CatHome.Get",
            "callers get more; compiled ones call the base's slot",
            "tricky",
            runs("Animal animal = new CatHome().Get();\nreturn animal.GetType().Name;"),
        ),
    ),
    api(
        "covariant-override-in-open-class",
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public class CatHome : Home { public override Animal Get() => new Cat(); }
        """,
        """
        public class Animal { }
        public class Cat : Animal { }
        public class Home { public virtual Animal Get() => new Cat(); }
        public class CatHome : Home { public override Cat Get() => new(); }
        """,
        breaking(
            "M:Lib.CatHome.Get",
            "override Animal Get() in a class that derives does not compile",
            "tricky",
            declares("public class Mine : CatHome { public override Animal Get() => new(); }"),
        ),
    ),
    api(
        "finalizer-removed",
        "public class Handle { ~Handle() { } }",
        "public class Handle { }",
        compatible(
            "nobody can call or override it in C#",
            "tricky",
            runs("return new Handle() is null;", "public class Mine : Handle { ~Mine() { } }"),
        ),
    ),
    api(
        "interface-member-added",
        "public interface IJob { void Run(); }",
        "public interface IJob { void Run(); void Stop(); }",
        breaking(
            "M:Lib.IJob.Stop",
            "a class that implements IJob lacks Stop",
            witness=declares("public class Mine : IJob { public void Run() { } }"),
        ),
    ),
    api(
        "interface-member-with-body-added",
        "public interface IJob { int Run(); }",
        "public interface IJob { int Run(); int Stop() => 0; }",
        addition(
            "M:Lib.IJob.Stop",
            "who implements IJob has Stop by default",
            "tricky",
            runs("return new Mine().Run();", "public class Mine : IJob { public int Run() => 2; }"),
        ),
    ),
    api(
        "interface-member-added-that-nobody-implements",
        "public interface IJob { void Run(); internal void Seal(); }",
        "public interface IJob { void Run(); internal void Seal(); void Stop(); }",
        addition(
            "M:Lib.IJob.Stop",
            "its internal member kept others from implementing it",
            "tricky",
            declares("public class Mine { public void Go(IJob job) => job.Run(); }"),
        ),
    ),
    api(
        "interface-static-abstract-member-added",
        "public interface IJob { void Run(); }",
        "public interface IJob { void Run(); static abstract IJob Create(); }",
        breaking(
            "M:Lib.IJob.Create",
            "IJob cannot be a type argument any more, nor be implemented without Create",
            witness=declares("public class Mine { public List<IJob> All = []; }"),
        ),
    ),
    api(
        "interface-member-removed",
        "public interface IJob { void Run(); void Stop(); }",
        "public interface IJob { void Run(); }",
        breaking(
            "M:Lib.IJob.Stop",
            "job.Stop() does not compile",
            witness=declares("public class Mine { public void Go(IJob job) => job.Stop(); }"),
        ),
    ),
    api(
        "interface-member-moved-to-base-interface",
        "public interface IJob { void Run(); void Stop(); }",
        "public interface IStop { void Stop(); }\npublic interface IJob : IStop { void Run(); }",
        breaking(
            "M:Lib.IJob.Stop",
            "void IJob.Stop() { } names no member of IJob",
            "tricky",
            declares("public class Mine : IJob { void IJob.Run() { } void IJob.Stop() { } }"),
        ),
        addition("T:Lib.IStop", "a new interface", "double"),
    ),
    api(
        "interface-default-body-removed",
        "public interface IJob { void Run(); void Stop() { } }",
        "public interface IJob { void Run(); void Stop(); }",
        breaking(
            "M:Lib.IJob.Stop",
            "who relied on the default body lacks Stop",
            "tricky",
            declares("public class Mine : IJob { public void Run() { } }"),
        ),
    ),
    api(
        "interface-gets-base-interface",
        "public interface IJob { void Run(); }",
        "public interface IJob : IDisposable { void Run(); }",
        breaking(
            "T:Lib.IJob",
            "a class that implements IJob lacks Dispose",
            witness=declares("public class Mine : IJob { public void Run() { } }"),
        ),
    ),
    api(
        "interface-setter-added",
        "public interface IJob { string Name { get; } }",
        "public interface IJob { string Name { get; set; } }",
        breaking(
            "P:Lib.IJob.Name",
            "a class that implements IJob with a getter alone lacks the setter",
            "tricky",
            declares("public class Mine : IJob { public string Name => \"\"; }"),
        ),
    ),
    api(
        "class-loses-interface",
        "public class Handle : IDisposable { public void Dispose() { } }",
        "public class Handle { public void Dispose() { } }",
        breaking("T:Lib.Handle", "using (new Handle()) does not compile", witness=runs("using var handle = new Handle();")),
    ),
    api(
        "class-gains-interface",
        "public class Handle { public void Dispose() { } }",
        "public class Handle : IDisposable { public void Dispose() { } }",
        addition("T:Lib.Handle", "it can be used where an IDisposable is wanted", witness=runs("new Handle().Dispose();\nreturn 1;")),
    ),
    api(
        "interface-kept-through-base",
        "public class Handle : IDisposable { public void Dispose() { } }\npublic class File : Handle, IDisposable { }",
        "public class Handle : IDisposable { public void Dispose() { } }\npublic class File : Handle { }",
        compatible("its base still brings the interface", "tricky", runs("IDisposable file = new File();\nfile.Dispose();\nreturn 1;")),
    ),
    api(
        "base-class-lost",
        "public class Job { }\npublic class Fast : Job { }",
        "public class Job { }\npublic class Fast { }",
        breaking("T:Lib.Fast", "Job job = new Fast() does not compile", witness=runs("Job job = new Fast();")),
    ),
    api(
        "base-class-put-between",
        "public class Job { }\npublic class Fast : Job { public int Run() => 1; }",
        "public class Job { }\npublic class Quick : Job { public int Run() => 1; }\npublic class Fast : Quick { }",
        addition(
            "T:Lib.Quick",
            "a member that moved to a base is found there, by compiled callers too",
            "tricky",
            runs("Job job = new Fast();\nreturn new Fast().Run();"),
        ),
    ),
    api(
        "explicit-interface-implementation",
        "public class Handle : IDisposable { public void Dispose() { } }",
        "public class Handle : IDisposable { void IDisposable.Dispose() { } }",
        breaking("M:Lib.Handle.Dispose", "handle.Dispose() does not compile without a cast", "tricky", runs("new Handle().Dispose();")),
    ),
    api(
        "explicit-interface-implementation-made-public",
        "public class Handle : IDisposable { void IDisposable.Dispose() { } }",
        "public class Handle : IDisposable { public void Dispose() { } }",
        addition(
            "M:Lib.Handle.Dispose",
            "the interface leads to the same body",
            "tricky",
            runs("((IDisposable)new Handle()).Dispose();\nreturn 1;"),
        ),
    ),
    api(
        "protected-member-of-sealed-class-removed",
        "public sealed class Job { protected int Count() => 1; public int Run() => 2; }",
        "public sealed class Job { public int Run() => 2; }",
        compatible("nobody derives from a sealed class", "tricky", runs("return new Job().Run();")),
    ),
    api(
        "private-protected-member-removed",
        "public class Job { private protected int Count() => 1; }",
        "public class Job { }",
        compatible("private protected ends at the assembly", "tricky", declares("public class Mine : Job { }")),
    ),
    api(
        "protected-member-removed",
        "public class Job { protected int Count() => 1; }",
        "public class Job { }",
        breaking(
            "M:Lib.Job.Count",
            "a class that derives calls Count",
            witness=declares("public class Mine : Job { public int Twice() => 2 * Count(); }"),
        ),
    ),
    api(
        "body-changed",
        "public class Job { protected virtual int Most => 1; public int Run() => Most; }",
        "public class Job { protected virtual int Most => 2; public int Run() => Most; }",
        compatible(
            "a body changed: what it computes is no declared contract",
            "tricky",
            declares("public class Mine : Job { protected override int Most => 7; }"),
        ),
    ),
]
