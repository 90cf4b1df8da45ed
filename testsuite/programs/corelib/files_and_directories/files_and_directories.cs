// Files and directories: whole files, times, attributes, links, enumeration, the exceptions of what is missing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static string root = "";

    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine($"{what}: fine"); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().Name}: {e.Message.Replace(root, "ROOT")}"); }
    }

    static string P(string name) => Path.Combine(root, name);

    static void Show(string title, IEnumerable<string> paths) =>
        Console.WriteLine($"{title}: {string.Join(" ", paths.Select(p => p.Replace(root, "R")).OrderBy(p => p, StringComparer.Ordinal))}");

    static async Task Main()
    {
        root = Directory.CreateTempSubdirectory("entracte").FullName;
        try
        {
            Whole();
            await Later();
            Tree();
            Errors();
            Handles();
        }
        finally
        {
            Directory.Delete(root, true);
        }
        Console.WriteLine(Directory.Exists(root));
    }

    static void Whole()
    {
        File.WriteAllText(P("a.txt"), "one\ntwo\r\nthree");
        Console.WriteLine(File.ReadAllText(P("a.txt")).Length);
        Console.WriteLine(string.Join("|", File.ReadAllLines(P("a.txt"))));
        File.AppendAllText(P("a.txt"), "\nfour é€");
        Console.WriteLine(string.Join("|", File.ReadLines(P("a.txt"))));
        Console.WriteLine(new FileInfo(P("a.txt")).Length);
        File.WriteAllLines(P("b.txt"), new[] { "x", "y" });
        File.AppendAllLines(P("b.txt"), new List<string> { "z" });
        Console.WriteLine(BitConverter.ToString(File.ReadAllBytes(P("b.txt"))));
        File.WriteAllText(P("c.txt"), "wide", Encoding.Unicode);
        Console.WriteLine(BitConverter.ToString(File.ReadAllBytes(P("c.txt"))) + " " + File.ReadAllText(P("c.txt")));
        File.WriteAllBytes(P("d.bin"), new byte[] { 1, 2, 3 });
        File.AppendAllBytes(P("d.bin"), new byte[] { 4 });
        Console.WriteLine(string.Join(",", File.ReadAllBytes(P("d.bin"))));
        File.Copy(P("d.bin"), P("e.bin"));
        Try("copy again", () => File.Copy(P("d.bin"), P("e.bin")));
        File.Copy(P("d.bin"), P("e.bin"), true);
        File.Move(P("e.bin"), P("f.bin"));
        Console.WriteLine($"{File.Exists(P("e.bin"))} {File.Exists(P("f.bin"))}");
        Try("move over", () => File.Move(P("d.bin"), P("f.bin")));
        File.Move(P("d.bin"), P("f.bin"), true);
        File.Delete(P("f.bin"));
        File.Delete(P("f.bin"));
        DateTime time = new DateTime(2020, 2, 29, 12, 34, 56, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(P("a.txt"), time);
        Console.WriteLine(File.GetLastWriteTimeUtc(P("a.txt")).ToString("O"));
        Console.WriteLine(new FileInfo(P("a.txt")).LastWriteTimeUtc == time);
        Console.WriteLine(File.GetLastWriteTimeUtc(P("nothing")).ToString("O"));
        Console.WriteLine(File.GetAttributes(P("a.txt")));
        Console.WriteLine(File.GetAttributes(root));
        File.SetUnixFileMode(P("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Console.WriteLine((int)File.GetUnixFileMode(P("a.txt")));
        File.SetAttributes(P("a.txt"), FileAttributes.ReadOnly);
        Console.WriteLine(File.GetAttributes(P("a.txt")) + " " + new FileInfo(P("a.txt")).IsReadOnly);
        File.SetAttributes(P("a.txt"), FileAttributes.Normal);
        File.WriteAllText(P(".hidden"), "");
        Console.WriteLine(File.GetAttributes(P(".hidden")));
        File.CreateSymbolicLink(P("link"), "a.txt");
        Console.WriteLine(new FileInfo(P("link")).LinkTarget + " " + File.ResolveLinkTarget(P("link"), true)!.FullName.Replace(root, "R"));
        Console.WriteLine(File.ResolveLinkTarget(P("a.txt"), false) is null);
        Console.WriteLine(File.ReadAllText(P("link")).StartsWith("one"));
        File.WriteAllText(P("new"), "new"); File.WriteAllText(P("old"), "old");
        File.Replace(P("new"), P("old"), P("backup"));
        Console.WriteLine(File.ReadAllText(P("old")) + File.ReadAllText(P("backup")) + File.Exists(P("new")));
        File.Delete(P("old")); File.Delete(P("backup")); File.Delete(P("link")); File.Delete(P(".hidden"));
    }

    static async Task Later()
    {
        await File.WriteAllTextAsync(P("async.txt"), "first\nsecond\n");
        await File.AppendAllTextAsync(P("async.txt"), "third");
        Console.WriteLine((await File.ReadAllTextAsync(P("async.txt"))).Replace("\n", "/"));
        Console.WriteLine(string.Join("|", await File.ReadAllLinesAsync(P("async.txt"))));
        await foreach (string line in File.ReadLinesAsync(P("async.txt"))) Console.Write(line + ";");
        Console.WriteLine();
        await File.WriteAllBytesAsync(P("async.bin"), new byte[] { 9, 8 });
        Console.WriteLine((await File.ReadAllBytesAsync(P("async.bin")))[1]);
        try { await File.ReadAllTextAsync(P("missing")); }
        catch (FileNotFoundException e) { Console.WriteLine(Path.GetFileName(e.FileName)); }
        using var cancelled = new System.Threading.CancellationTokenSource();
        cancelled.Cancel();
        try { await File.ReadAllTextAsync(P("async.txt"), cancelled.Token); }
        catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name); }
        await using (FileStream stream = new FileStream(P("stream"), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 16, true))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("0123456789abcdefghijklmnop"));
            stream.Position = 3;
            byte[] buffer = new byte[8];
            int read = await stream.ReadAsync(buffer);
            Console.WriteLine($"{read} {Encoding.ASCII.GetString(buffer, 0, read)} {stream.Position} {stream.Length}");
            await stream.FlushAsync();
        }
        File.Delete(P("stream")); File.Delete(P("async.txt")); File.Delete(P("async.bin"));
    }

    static void Tree()
    {
        DirectoryInfo made = Directory.CreateDirectory(P("t/u/v"));
        Console.WriteLine($"{made.Name} {made.Parent!.Name} {made.Exists} {made.FullName.Replace(root, "R")}");
        foreach (string name in new[] { "t/1.txt", "t/2.log", "t/u/3.txt", "t/u/v/4.txt", "t/u/.dot" }) File.WriteAllText(P(name), name);
        Show("files", Directory.GetFiles(P("t")));
        Show("txt", Directory.GetFiles(P("t"), "*.txt"));
        Show("all txt", Directory.GetFiles(P("t"), "*.txt", SearchOption.AllDirectories));
        Show("directories", Directory.GetDirectories(P("t"), "*", SearchOption.AllDirectories));
        Show("entries", Directory.GetFileSystemEntries(P("t")));
        Show("pattern", Directory.EnumerateFiles(P("t"), "?.l*"));
        Show("options", Directory.EnumerateFiles(P("t"), "*", new EnumerationOptions { RecurseSubdirectories = true }));
        Show("depth", Directory.EnumerateFiles(P("t"), "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = 0 }));
        Show("infos", new DirectoryInfo(P("t")).GetFileSystemInfos().Select(i => i.GetType().Name + ":" + i.Name));
        Show("sub", new DirectoryInfo(P("t")).EnumerateFiles("*.txt", SearchOption.AllDirectories).Select(i => i.Name + i.Length + i.Directory!.Name));
        Show("prefix", Directory.GetFiles(P("t"), "u/*.txt"));
        Directory.Move(P("t/u"), P("w"));
        Console.WriteLine($"{Directory.Exists(P("t/u"))} {File.Exists(P("w/v/4.txt"))}");
        Try("delete full", () => Directory.Delete(P("w")));
        Directory.Delete(P("w"), true);
        Console.WriteLine(Directory.GetParent(P("t"))!.FullName.Replace(root, "R"));
        string before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(P("t"));
        Console.WriteLine(File.Exists("1.txt") + " " + Path.GetFullPath("x").Replace(root, "R"));
        Directory.SetCurrentDirectory(before);
        Console.WriteLine(new DirectoryInfo("/").Name + new DirectoryInfo("/").Parent + new DirectoryInfo(P("t/")).Name);
    }

    static void Errors()
    {
        Try("read missing", () => File.ReadAllText(P("missing")));
        Try("read in missing", () => File.ReadAllText(P("no/missing")));
        Try("read directory", () => File.ReadAllText(root));
        Try("empty", () => File.ReadAllText(""));
        Try("null", () => File.ReadAllText(null!));
        Try("zero", () => File.ReadAllText("a\0b"));
        Try("delete missing directory", () => Directory.Delete(P("missing")));
        Try("list missing", () => Directory.GetFiles(P("missing")));
        Try("create over file", () => Directory.CreateDirectory(P("a.txt")));
        Try("create new", () => new FileStream(P("a.txt"), FileMode.CreateNew));
        Try("bad combination", () => new FileStream(P("a.txt"), FileMode.Append, FileAccess.Read));
        Try("bad mode", () => new FileStream(P("a.txt"), (FileMode)9));
        Try("truncate for reading", () => new FileStream(P("a.txt"), FileMode.Truncate, FileAccess.Read));
        Try("move missing", () => File.Move(P("missing"), P("x")));
        Try("copy missing", () => File.Copy(P("missing"), P("x")));
        Try("length", () => Console.WriteLine(new FileInfo(P("missing")).Length));
        Try("attributes", () => File.GetAttributes(P("missing")));
        Try("current", () => Directory.SetCurrentDirectory(P("missing")));
        Try("delete in missing", () => File.Delete(P("missing/x")));
        Try("long", () => File.WriteAllText(P(new string('n', 300)), ""));
        using FileStream held = new FileStream(P("a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Try("shared", () => File.ReadAllText(P("a.txt")));
        held.Dispose();
        Try("free", () => File.ReadAllText(P("a.txt")));
        Try("closed", () => held.ReadByte());
        FileStream reader = File.OpenRead(P("a.txt"));
        Try("write", () => reader.WriteByte(1));
        Try("seek", () => reader.Seek(-1, SeekOrigin.Begin));
        Try("position", () => reader.Position = -1);
        Try("length", () => reader.SetLength(0));
        reader.Dispose();
        Console.WriteLine($"{reader.CanRead} {reader.CanSeek} {reader.CanWrite}");
    }

    static void Handles()
    {
        using (var handle = File.OpenHandle(P("h"), FileMode.CreateNew, FileAccess.ReadWrite))
        {
            RandomAccess.Write(handle, Encoding.ASCII.GetBytes("hello"), 0);
            RandomAccess.Write(handle, Encoding.ASCII.GetBytes("world"), 8);
            Console.WriteLine(RandomAccess.GetLength(handle));
            byte[] buffer = new byte[20];
            Console.WriteLine(RandomAccess.Read(handle, buffer, 2) + " " + BitConverter.ToString(buffer, 0, 11));
            RandomAccess.SetLength(handle, 4);
            Console.WriteLine(RandomAccess.GetLength(handle) + " " + handle.IsInvalid + handle.IsClosed);
        }
        using (FileStream stream = new FileStream(P("h"), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, BufferSize = 0 }))
        {
            stream.Seek(0, SeekOrigin.End);
            stream.Write("!!"u8);
            Console.WriteLine($"{stream.Length} {stream.Position} {stream.SafeFileHandle.IsClosed} {stream.Name.Replace(root, "R")}");
            stream.SetLength(3);
            Console.WriteLine($"{stream.Length} {stream.Position}");
        }
        using (FileStream append = new FileStream(P("h"), FileMode.Append))
        {
            append.WriteByte(65);
            Console.WriteLine(append.Position + " " + append.CanRead);
            Try("before", () => append.Seek(0, SeekOrigin.Begin));
        }
        using (var stream = new FileStream(P("gone"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) stream.WriteByte(1);
        Console.WriteLine(File.Exists(P("gone")));
        Console.WriteLine(File.ReadAllText(P("h")));
    }
}
