// The version of .NET whose public surface this library has.
[assembly: System.Reflection.AssemblyVersion("10.0.0.0")]
[assembly: System.Reflection.AssemblyFileVersion("10.0.0.0")]
