// What generated programs stand on (`entracte fuzz`): the pump, its awaitables, the checksums.
using System;
using System.Threading.Tasks;

class Program
{
    static async Task<int> Work(int n, int depth)
    {
        if (depth > 0) n += await Work(n + 1, depth - 1);
        Lab.SetLocal(0, n);
        int total = await Lab.Later(n) + await Lab.LaterValue(n * 2);
        await Lab.Later();
        await Lab.LaterValue();
        total += await new Step<short>((short)n, n % 3) + await new Turn(n);
        try { total += await Lab.FailLater(total, n); }
        catch (Broken e) when (e.Code > 3) { total -= e.Code; await Lab.Later(); }
        finally { await Lab.LaterValue("x"); Lab.Check(total); }
        try { total += await Lab.LaterOrCancelled(4) + await Lab.FailLaterValue(1, 2); }
        catch (OperationCanceledException) { total += 100; }
        catch (Exception e) { Lab.CheckAny(e); }
        if (depth == 1) Lab.Cancel();
        Lab.Check(Lab.GetLocal(0));
        Lab.Mark();
        return total;
    }

    static async Task Several(int n)
    {
        var a = Work(n, 2);
        var b = Work(n * 3, 1);
        foreach (int x in await Lab.Both(a, b)) Lab.Check(x);
        Lab.Check(Lab.HasContext());
        if (n == 4) Lab.ThrowIfCancelled();
    }

    static void Main(string[] args)
    {
        Lab.Begin(args);
        Lab.Run(1, 1, () => { Lab.Check(1.5f); Lab.Check(double.NaN); Lab.Check("text"); Lab.CheckAny((object)'c'); });
        Lab.Run(2, 2, () => throw Lab.Break(6));
        for (int n = 0; n < 8; n++)
        {
            int m = n;
            Lab.RunAsync(10 + n, m, () => Several(m), false);
            Lab.RunAsync(20 + n, m, () => Several(m), true);
        }
        Lab.RunAsync(30, 3, () => new TaskCompletionSource().Task, true);
    }
}
