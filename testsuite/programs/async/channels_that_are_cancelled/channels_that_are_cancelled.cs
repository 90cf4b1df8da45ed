// What waiting on a channel ends with when its token is cancelled, or its writer completed it with an OperationCanceledException.
using System; using System.Threading; using System.Threading.Channels; using System.Threading.Tasks;
class P {
 static async Task Show(string n, Func<Task> f) { Task t = null; try { t = f(); await t; Console.WriteLine(n + " fine"); } catch (Exception e) { Console.WriteLine(n + " " + e.GetType().Name + " " + e.Message + " " + t?.Status + " " + e.InnerException?.GetType().Name); } }
 static async Task All(string n, Channel<int> c, Exception e) {
  var w1 = c.Reader.ReadAsync().AsTask(); Task<bool> w2 = null; if (n[0] != 's') w2 = c.Reader.WaitToReadAsync().AsTask();
  c.Writer.Complete(e);
  await Show(n + " waiting read", () => w1); if (w2 != null) await Show(n + " waiting wait", () => w2);
  await Show(n + " read", () => c.Reader.ReadAsync().AsTask()); await Show(n + " wait", () => c.Reader.WaitToReadAsync().AsTask()); await Show(n + " write", () => c.Writer.WriteAsync(1).AsTask()); await Show(n + " wait to write", () => c.Writer.WaitToWriteAsync().AsTask()); await Show(n + " all", async () => { await foreach (var x in c.Reader.ReadAllAsync()) { } }); await Show(n + " completion", () => c.Reader.Completion); await Show(n + " again", async () => c.Writer.Complete()); }
 static async Task Cancelled() { var cts = new CancellationTokenSource(); var b = Channel.CreateBounded<int>(1); b.Writer.TryWrite(0); var u = Channel.CreateUnbounded<int>(); var s = Channel.CreateUnbounded<int>(new() { SingleReader = true }); var r = Channel.CreateBounded<int>(1);
 async Task Enumerate() { await foreach (var x in u.Reader.ReadAllAsync(cts.Token)) { } }
 var ts = new Task[] { b.Writer.WriteAsync(1, cts.Token).AsTask(), b.Writer.WaitToWriteAsync(cts.Token).AsTask(), u.Reader.ReadAsync(cts.Token).AsTask(), u.Reader.WaitToReadAsync(cts.Token).AsTask(), s.Reader.ReadAsync(cts.Token).AsTask(), r.Reader.ReadAsync(cts.Token).AsTask(), r.Reader.WaitToReadAsync(cts.Token).AsTask(), Enumerate() }; cts.Cancel();
 foreach (var t in ts) try { await t; } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name + " " + (e.CancellationToken == cts.Token) + " " + t.Status + " " + e.Message); }
 try { await s.Reader.WaitToReadAsync(cts.Token); } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name); } try { await b.Writer.WriteAsync(1, cts.Token); } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name); }
 var c = new CancellationTokenSource(); var sw = s.Reader.WaitToReadAsync(c.Token).AsTask(); c.Cancel(); try { await sw; } catch (OperationCanceledException e) { Console.WriteLine(e.GetType().Name + sw.Status); } }
 static async Task Main() { await Cancelled();
  foreach (var e in new Exception[] { null, new FormatException("f"), new OperationCanceledException("o"), new TaskCanceledException("t", null, new CancellationToken(true)), new ChannelClosedException("c") }) { Console.WriteLine(e?.GetType().Name);
   await All("unbounded", Channel.CreateUnbounded<int>(), e); await All("single", Channel.CreateUnbounded<int>(new() { SingleReader = true }), e); await All("bounded", Channel.CreateBounded<int>(1), e); await All("prioritized", Channel.CreateUnboundedPrioritized<int>(), e);
   var f = Channel.CreateBounded<int>(1); f.Writer.TryWrite(1); var ww = f.Writer.WriteAsync(2).AsTask(); var wt = f.Writer.WaitToWriteAsync().AsTask(); f.Writer.Complete(e); await Show("full write", () => ww); await Show("full wait", () => wt); Console.WriteLine(f.Reader.Completion.Status); f.Reader.TryRead(out _); await Show("full completion", () => f.Reader.Completion); } } }
