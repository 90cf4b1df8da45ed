using System;
using System.Collections;
using System.Collections.Generic;

class AppException : Exception
{
    public int Code { get; init; }
    public AppException(string m, Exception inner = null) : base(m, inner) { HResult = 0x1234; }
    public virtual string Describe() => $"{GetType().Name}({Code}): {Message}";
}
class DbException : AppException
{
    public string Sql;
    public DbException(string sql) : base("db failed on " + sql) { Sql = sql; Data["sql"] = sql; }
    public override string Describe() => base.Describe() + " [" + Sql + "]";
}
sealed class Timeout<T> : DbException where T : IComparable<T>
{
    public readonly T Limit;
    public Timeout(T limit) : base("select " + limit) { Limit = limit; }
    public override string Message => "timeout " + Limit + " / " + base.Message;
}
class NoMessage : Exception { public override string Message => null; public override string ToString() => "no message at all"; }
class Chain : Exception, IEnumerable<Exception>
{
    readonly List<Exception> all = new();
    public void Add(Exception e) => all.Add(e);
    public IEnumerator<Exception> GetEnumerator() => all.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public override Exception GetBaseException() => all.Count > 0 ? all[0] : base.GetBaseException();
}

class Program
{
    static void Throw(int n)
    {
        switch (n) { case 0:
        throw new AppException("plain") { Code = 7 }; case 1:
        throw new DbException("insert") { Code = 8 }; case 2:
        throw new Timeout<int>(30); case 3:
        throw new Timeout<string>("soon") { Code = 9 }; case 4:
        throw new NoMessage(); case 5:
        throw new Chain { new Exception("c1"), new DbException("c2") }; case 6:
        throw new AppException("outer", new AppException("middle", new DbException("inner"))); default:
        throw new InvalidOperationException(); }
    }

    static void Main()
    {
        for (int n = 0; n < 8; n++)
        {
            try { Throw(n); }
            catch (Timeout<int> t) { Console.WriteLine("int timeout " + t.Limit + " " + t.Describe()); }
            catch (DbException d) when (d.Code > 8) { Console.WriteLine("high " + d.Describe() + d.Data["sql"]); }
            catch (DbException d) { Console.WriteLine("db " + d.Describe() + d.HResult.ToString("X")); }
            catch (AppException a) when (a.InnerException is AppException { InnerException: DbException { Sql: var sql } })
            {
                Console.WriteLine("nested " + sql + " " + a.GetBaseException().Message);
            }

            catch (AppException a) { Console.WriteLine("app " + a.Describe()); }
            catch (Chain c)
            {
                foreach (var e in c) Console.Write(e.Message + "; ");
                Console.WriteLine(c.GetBaseException().Message);
            }

            catch (SystemException s) { Console.WriteLine("system " + s.GetType().Name); }
            catch (Exception e) { Console.WriteLine((e.Message == null) + " " + e); }
        }
        try
        {
            try { Throw(3); } catch (AppException e) { throw new AggregateException("agg", e, new NoMessage()); }
        }
        catch (AggregateException e)
        {
            Console.WriteLine(e.InnerExceptions.Count + " " + ((Timeout<string>)e.InnerExceptions[0]).Limit);
        }
        Exception up = new Timeout<long>(5L);
        Console.WriteLine((up is DbException) + " " + (up is Timeout<int>) + " " + up.Message);
    }
}
