using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static async Task T(string m)
    {
        await Task.Yield();
        throw new InvalidOperationException(m);
    } static Task Sync(string m) => throw new ArgumentException(m);
    static async Task<string> Catch(Func<Task> f)
    {
        try
        {
            await f();
            return "none";
        }
        catch (AggregateException e)
        {
            return "Agg(" + string.Join(",", e.InnerExceptions.Select(x => x.Message)) + ")";
        }
        catch (OperationCanceledException e)
        {
            return e.GetType().Name;
        }
        catch (Exception e) { return e.GetType().Name + ":" + e.Message; }
    }
    static string Ex(Task t) => t.Exception == null ? "null" : t.Exception.InnerExceptions.Count + ":" + string.Join("|", t.Exception.Flatten().InnerExceptions.Select(e => e.Message).Order());

    static async Task Main()
    {
        Console.WriteLine(await Catch(() => T("a")) + " " + await Catch(() => Sync("s")) + " " + await Catch(() => Task.WhenAll(T("x"), T("x"))) + " " + await Catch(async () => { await T("in"); }) + " " + await Catch(() => null));
        Task all = Task.WhenAll(T("1"), T("2"), Task.WhenAll(T("3"), T("4")));
        try { await all; } catch { }
        Console.WriteLine(Ex(all));
        Task cont = T("c").ContinueWith(t => throw new FormatException("from cont"));
        try { await cont; } catch { }
        Console.WriteLine(Ex(cont));
        Task run = Task.Run(() => { Task.Run(() => throw new Exception("inner")).Wait(); });
        try { await run; } catch (Exception e) { Console.WriteLine(e.GetType().Name + " " + Ex(run)); }
        Task unwrap = Task.Run(() => T("unwrapped"));
        try { await unwrap; } catch { }
        Console.WriteLine(Ex(unwrap));
        var tcs = new TaskCompletionSource();
        tcs.SetException(new AggregateException(new Exception("n1"), new Exception("n2")));
        try { await tcs.Task; } catch (Exception e) { Console.WriteLine(e.GetType().Name + Ex(tcs.Task)); }
        Console.WriteLine(await Catch(() => Task.Run(() => throw new OperationCanceledException())) + " " + await Catch(() => Task.FromCanceled(new CancellationToken(true))) + " " + await Catch(() => Task.Run(() => new CancellationToken(true).ThrowIfCancellationRequested())) + " " + await Catch(async () => {
            await Task.Yield();
            throw new TaskCanceledException("tc");
        }) + " " + await Catch(() => Task.WhenAll(Task.FromCanceled(new CancellationToken(true)), T("wins"))));
        Task observed = T("later");
        await Task.WhenAny(observed);
        Console.WriteLine(observed.IsFaulted + Ex(observed));
        try
        {
            observed.Wait();
        }
        catch (AggregateException e) { e.Handle(x => x is InvalidOperationException); Console.WriteLine("handled"); }
        async Task Nested()
        {
            try
            {
                await T("n");
            }
            catch (Exception e) { throw new ApplicationException("wrap " + e.Message, e); } finally { await Task.Yield(); }
        }
        try { await Nested(); } catch (ApplicationException e) { Console.WriteLine(e.Message + e.InnerException.Message); }
        async Task Filter()
        {
            try
            {
                await T("f1");
            }
            catch (Exception e) when (e.Message == "f2")
            {
                Console.WriteLine("no");
            }
            catch (Exception e) when (e.Message == "f1")
            {
                Console.WriteLine("filtered " + e.Message);
                await Task.Yield();
                throw;
            }
        }
        Console.WriteLine(await Catch(Filter));
        async Task Multi()
        {
            var ex = new List<Exception>();
            for (int i = 0; i < 3; i++) try { await T("m" + i); } catch (Exception e) { ex.Add(e); }
            throw new AggregateException(ex);
        }
        Console.WriteLine(await Catch(Multi));
        async ValueTask VT() { await Task.Yield(); throw new TimeoutException("vt"); }
        Console.WriteLine(await Catch(async () => await VT()) + await Catch(() => VT().AsTask()));
        var agg = new AggregateException("top", new AggregateException(new Exception("d1"), new AggregateException(new Exception("d2"))));
        Console.WriteLine(agg.Flatten().InnerExceptions.Count + agg.GetBaseException().Message + agg.Message);
        Exception same = null;
        try { await T("same"); } catch (Exception e) { same = e; }
        Task rethrow = Task.FromException(same);
        try
        {
            await rethrow;
        }
        catch (Exception e)
        {
            Console.WriteLine(ReferenceEquals(e, same) + " " + ReferenceEquals(rethrow.Exception.InnerException, same));
        }
    }
}
