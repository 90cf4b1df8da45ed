// Loads every type of bad.dll on CoreCLR and prints what happens; see Bad.il.
using System;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

static class BadOracle
{
    static void Main(string[] args)
    {
        var path = Path.GetFullPath(args[0]);
        var assembly = Assembly.LoadFrom(path);
        using var pe = new PEReader(File.OpenRead(path));
        var reader = pe.GetMetadataReader();
        foreach (var handle in reader.TypeDefinitions)
        {
            var name = reader.GetString(reader.GetTypeDefinition(handle).Name);
            if (name == "<Module>") continue;
            string result;
            try
            {
                var type = assembly.GetType(name, true);
                if (!type.IsAbstract && !type.ContainsGenericParameters) RuntimeHelpers.GetUninitializedObject(type);
                result = "ok";
            }
            catch (Exception e) { result = $"{e.GetType().FullName}: {e.Message}"; }
            Console.WriteLine($"{name} | {result}");
        }
    }
}
