// FileStream: modes, access, seeking, locking of closed files.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream s = new(path, FileMode.Create, FileAccess.ReadWrite)) { s.Write([1, 2, 3, 4, 5, 6]); s.Seek(2, SeekOrigin.Begin); Show(s.ReadByte(), s.Position, s.Length, s.Name == path, s.CanSeek, s.CanWrite); s.SetLength(4); s.Position = s.Length; s.WriteByte(9); s.Flush(true); }
            Show(File.ReadAllBytes(path));
            using (FileStream s = new(path, FileMode.Append)) { s.WriteByte(10); Show(s.CanRead, s.Position); Kind(() => s.ReadByte()); }
            using (FileStream s = File.OpenRead(path)) { byte[] b = new byte[10]; Show(s.Read(b), b, s.Read(b), s.CanWrite); Kind(() => { s.WriteByte(1); return null; }); }
            using (FileStream s = new(path, FileMode.Truncate)) Show(s.Length);
            using (StreamWriter w = File.CreateText(path)) w.Write("text");
            using (StreamReader r = File.OpenText(path)) Show(r.ReadToEnd());
            Kind(() => new FileStream(path, FileMode.CreateNew));
            Kind(() => new FileStream(path + "none", FileMode.Open));
            Kind(() => new FileStream(path, FileMode.Append, FileAccess.Read));
            Kind(() => new FileStream("", FileMode.Open));
            Kind(() => new FileStream(path, (FileMode)99));
            FileStream closed = File.OpenRead(path);
            closed.Dispose();
            Kind(() => closed.ReadByte());
            using FileStream range = new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, BufferSize = 0 });
            Show(range.Length);
        }
        finally { File.Delete(path); }
    }

    static void Kind(Func<object> action)
    {
        try { action(); Console.WriteLine("fine"); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name); }
    }
}
