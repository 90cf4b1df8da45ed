// MD5, SHA and HMAC: known texts, streams, blocks, exceptions.
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
using System.Security.Cryptography;

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
        foreach (int n in new[] { 0, 3, 55, 56, 64, 111, 112, 128, 200 })
        {
            byte[] b = Enumerable.Range(0, n).Select(i => (byte)(i * 7 + 1)).ToArray();
            Show(n, Convert.ToHexString(MD5.HashData(b)), Convert.ToHexString(SHA1.HashData(b)), Convert.ToHexString(SHA256.HashData(b)), Convert.ToHexString(SHA512.HashData(b))[..32], Convert.ToHexString(SHA384.HashData(b))[..32], Convert.ToHexString(HMACSHA256.HashData(b, b)));
        }
        using SHA256 s = SHA256.Create();
        s.TransformBlock([1, 2], 0, 2, null, 0);
        s.TransformFinalBlock([3], 0, 1);
        Show(Convert.ToHexString(s.Hash) == Convert.ToHexString(SHA256.HashData(new byte[] { 1, 2, 3 })), Convert.ToHexString(s.ComputeHash(new MemoryStream([1, 2, 3]))) == Convert.ToHexString(s.ComputeHash([1, 2, 3])), s.HashSize, CryptographicOperations.FixedTimeEquals([1], [1]), RandomNumberGenerator.GetBytes(5).Length, RandomNumberGenerator.GetInt32(3, 4), HashAlgorithmName.SHA1, new HMACMD5([1]).HashName);
        Try(() => s.ComputeHash((byte[])null));
        Try(() => s.ComputeHash(new byte[3], 1, 5));
        Try(() => SHA256.HashData(new byte[1], new byte[3]));
        Try(() => RandomNumberGenerator.GetInt32(0));
        Try(() => new HMACSHA1(null));
        s.Dispose();
        Try(() => s.ComputeHash(new byte[1]));
    }
}
