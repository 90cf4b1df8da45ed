// Ref locals and spans that begin and end between two awaits; stores through them are seen afterwards.
// covers: 8.14
using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

sealed class Gate : INotifyCompletion
{
    Action next;
    public Gate GetAwaiter() => this;
    public bool IsCompleted => false;
    public void OnCompleted(Action continuation) => next = continuation;
    public void GetResult() { }
    public void Open() { var run = next; next = null; run(); }
}
class P
{
    static Gate gate = new();
    class Box { public int V; }
    static int field;
    static async Task<string> Body(Box box, int[] array)
    {
        ref int r = ref box.V;
        r = 1;
        await gate;
        r = ref array[1];
        r += 5;
        ref int s = ref field;
        s = r + 1;
        await gate;
        Span<int> span = array;
        span[2] = 9; span.Slice(1).Reverse();
        await gate;
        ReadOnlySpan<char> text = "hello";
        int l = text.Slice(2).Length;
        await gate;
        return $"{box.V} {string.Join(",", array)} {field} {l}";
    }
    static void Main()
    {
        var t = Body(new Box(), new[] { 1, 2, 3, 4 });
        for (int i = 0; i < 4; i++) gate.Open();
        WriteLine(t.Result);
    }
}
