// Two checks of one turn of a loop fail at once, and what the second one tests never changes: the first one throws.
// What is the same in each turn may be tested once, before the loop, but not before what its first turn tests earlier.
using System;

sealed class Box { public int Value, Step = 1; public Box Next; }
struct Odd { public ushort First; public bool Middle; public ushort Last; }

class P
{
    static int sink;
    static Odd[] none;
    static Odd one;

    static int BoundsThenNull(int[] a, int[] b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i] * b[i]; return sum; }
    static int BoundsThenField(int[] a, Box b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i] * b.Value; return sum; }
    static int BoundsThenBounds(int[] a, int[] b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i] + b[2]; return sum; }
    static int LaterIndex(int[] a, int[] b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i + 1] * b[0]; return sum; }
    static int QuotientThenNull(int n, Box b) { int sum = 0; for (int i = n; i < 3; i++) sum += 6 / i + b.Value; return sum; }
    static int RemainderThenBounds(int n, int[] b) { int sum = 0; for (int i = n; i < 3; i++) sum += 6 % i + b[7]; return sum; }
    static int OverflowThenNull(int n, Box b) { int sum = 0; for (int i = n; i > 0; i--) sum = checked(i + n) + b.Value; return sum; }
    static int ElementThenNull(Box[] a, Box b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i].Value + b.Value; return sum; }
    static int ListThenNull(Box a, Box b) { int sum = 0; do { sum += a.Step + b.Value; a = a.Next; } while (a != null); return sum; }
    static int CastThenNull(object[] a, Box b) { int sum = 0; for (int i = 0; i < 3; i++) sum += (int)a[i] + b.Value; return sum; }
    static int SpanThenNull(Span<int> a, Box b) { int sum = 0; for (int i = 0; i < 3; i++) sum += a[i] + b.Value; return sum; }
    static int Nested(int[][] a, Box b)
    {
        int sum = 0;
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                sum += a[i][j] + b.Value;
        return sum;
    }
    static int WriteThenNull(int[] a, Box b) { for (int i = 0; i < 3; i++) { a[i] = i; sink += b.Value; } return a.Length; }
    static int ShiftOfQuotient() { ulong last = 1; for (ulong i = 0; i < 3; i++) { last = 1UL >> (int)(1 / i); none[2].Last = 0; one.First ^= 1; } return (int)last; }

    static void Do(string name, Func<int> f)
    {
        for (int time = 0; time < 2; time++)
        {
            try { Console.WriteLine($"{name}: {f()}"); }
            catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}"); }
        }
    }

    static void Main()
    {
        int[] empty = new int[0], two = { 1, 2 }, three = { 1, 2, 3 };
        Box box = new Box { Value = 5, Next = new Box() };
        Do("bounds, null", () => BoundsThenNull(empty, null));
        Do("null, bounds", () => BoundsThenNull(null, empty));
        Do("late bounds, null", () => BoundsThenNull(two, null));
        Do("bounds, later", () => BoundsThenNull(two, three));
        Do("neither", () => BoundsThenNull(three, three));
        Do("bounds, field", () => BoundsThenField(empty, null));
        Do("field alone", () => BoundsThenField(three, null));
        Do("field", () => BoundsThenField(three, box));
        Do("bounds twice", () => BoundsThenBounds(empty, null));
        Do("second bounds", () => BoundsThenBounds(two, two));
        Do("both bounds", () => BoundsThenBounds(three, three));
        Do("later index", () => LaterIndex(new int[1], null));
        Do("later index, bounds", () => LaterIndex(three, empty));
        Do("quotient, null", () => QuotientThenNull(0, null));
        Do("null", () => QuotientThenNull(1, null));
        Do("quotient", () => QuotientThenNull(1, box));
        Do("remainder, bounds", () => RemainderThenBounds(0, two));
        Do("remainder, null", () => RemainderThenBounds(0, null));
        Do("overflow, null", () => OverflowThenNull(int.MaxValue, null));
        Do("no overflow", () => OverflowThenNull(3, box));
        Do("element, null", () => ElementThenNull(new Box[3], null));
        Do("elements", () => ElementThenNull(new[] { box, box, box }, box));
        Do("list, null", () => ListThenNull(null, null));
        Do("list", () => ListThenNull(box, box));
        Do("cast, null", () => CastThenNull(new object[] { "1", 2, 3 }, null));
        Do("casts", () => CastThenNull(new object[] { 1, 2, 3 }, box));
        Do("span, null", () => SpanThenNull(empty, null));
        Do("spans", () => SpanThenNull(three, box));
        Do("nested", () => Nested(new[] { empty, two }, null));
        Do("nested null", () => Nested(new[] { null, two }, null));
        Do("nested second", () => Nested(new[] { two, empty }, box));
        Do("nested good", () => Nested(new[] { two, three }, box));
        Do("write, null", () => WriteThenNull(empty, null));
        Do("write", () => WriteThenNull(two, box));
        Do("shift", ShiftOfQuotient);
    }
}
