using System.Collections.Generic;

namespace System.Text.RegularExpressions;

/// <summary>Operations of the matcher. Operands follow in the code; `…Back` forms run right to left.</summary>
internal static class Op
{
    public const int Accept = 0, Fail = 1, Jump = 2;            // Jump: target
    public const int Char = 3, AnyBut = 4, Set = 5, Text = 6;   // one operand
    public const int CharBack = 7, AnyButBack = 8, SetBack = 9, TextBack = 10;
    // kind (Char, AnyBut or Set), operand, minimum, maximum; mode: greedy, lazy or possessive.
    public const int Run = 11, RunBack = 12;
    public const int Branch = 13;                               // the other way
    public const int LoopStart = 14;                            // register
    public const int LoopTest = 15;                             // register, minimum, maximum, is lazy, end; the body follows
    public const int CaptureStart = 16;                         // register
    public const int CaptureEnd = 17;                           // register, group, group taken
    public const int Reference = 18, ReferenceBack = 19;        // group, ignore case
    public const int AheadStart = 20;                           // register
    public const int AheadEnd = 21;                             // register
    public const int NotAheadStart = 22;                        // register, end
    public const int NotAheadEnd = 23;                          // register
    public const int AtomicStart = 24, AtomicEnd = 25;          // register
    public const int IfCaptured = 26;                           // group, else
    public const int IfMatchesStart = 27;                       // register, else
    public const int LineStart = 28, LineEnd = 29, Boundary = 30, NotBoundary = 31, EcmaBoundary = 32, NotEcmaBoundary = 33;
    public const int TextStart = 34, SearchStart = 35, LastLineEnd = 36, TextEnd = 37;

    public const int Greedy = 0, Lazy = 1, Possessive = 2;
}

/// <summary>A pattern as code for the matcher.</summary>
internal sealed class RegexProgram
{
    public required int[] Code;
    public required CharSet[] Sets;
    public required string[] Texts;
    public required int Registers;
    /// <summary>Index of the captures of each group number; groups without gaps in their numbers need none.</summary>
    public required int[] GroupNumbers;
    public required bool IsRightToLeft;

    // What a match starts with, to find candidates quickly; left to right only.
    public int Anchor;
    public string? Prefix;
    public CharSet? FirstSet;
    public char FirstChar;
    public bool HasFirstChar;
}

/// <summary>Makes the code of a tree.</summary>
internal sealed class RegexCompiler
{
    private readonly List<int> _code = new();
    private readonly List<CharSet> _sets = new();
    private readonly List<string> _texts = new();
    private readonly Dictionary<int, int> _indexOf = new();
    private int _registers;

    public static RegexProgram Compile(RegexTree tree)
    {
        RegexCompiler compiler = new();
        for (int index = 0; index < tree.GroupNumbers.Length; index++)
            compiler._indexOf[tree.GroupNumbers[index]] = index;
        compiler.Emit(tree.Root);
        compiler._code.Add(Op.Accept);
        RegexProgram program = new()
        {
            Code = compiler._code.ToArray(),
            Sets = compiler._sets.ToArray(),
            Texts = compiler._texts.ToArray(),
            Registers = compiler._registers,
            GroupNumbers = tree.GroupNumbers,
            IsRightToLeft = (tree.Options & RegexOptions.RightToLeft) != 0,
        };
        if (!program.IsRightToLeft)
            FindStart(tree.Root, program);
        return program;
    }

    private void Add(int a) => _code.Add(a);

    private void Add(int a, int b)
    {
        _code.Add(a);
        _code.Add(b);
    }

    private void Add(int a, int b, int c)
    {
        Add(a, b);
        _code.Add(c);
    }

    private int Register() => _registers++;

    private int Hole()
    {
        _code.Add(0);
        return _code.Count - 1;
    }

    private void Fill(int hole) => _code[hole] = _code.Count;

    private int IndexOf(CharSet set)
    {
        _sets.Add(set);
        return _sets.Count - 1;
    }

    private (int Operation, int Operand) Single(RegexNode node) => node.Kind switch
    {
        NodeKind.Char => (Op.Char, node.Character),
        NodeKind.AnyBut => (Op.AnyBut, node.Character),
        _ => (Op.Set, IndexOf(node.Set!)),
    };

    private void Emit(RegexNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Empty:
                break;
            case NodeKind.Nothing:
                Add(Op.Fail);
                break;
            case NodeKind.Char or NodeKind.AnyBut or NodeKind.Set:
                (int operation, int operand) = Single(node);
                Add(node.IsRightToLeft ? operation - Op.Char + Op.CharBack : operation, operand);
                break;
            case NodeKind.Text:
                _texts.Add(node.Text!);
                Add(node.IsRightToLeft ? Op.TextBack : Op.Text, _texts.Count - 1);
                break;
            case NodeKind.Concatenation:
                for (int index = 0; index < node.Children.Count; index++)
                    Emit(node.Children[node.IsRightToLeft ? node.Children.Count - 1 - index : index]);
                break;
            case NodeKind.Group:
                Emit(node.Children[0]);
                break;
            case NodeKind.Alternation:
                EmitAlternation(node);
                break;
            case NodeKind.Loop:
                EmitLoop(node);
                break;
            case NodeKind.Capture:
                int capture = Register();
                Add(Op.CaptureStart, capture);
                Emit(node.Children[0]);
                Add(Op.CaptureEnd, capture);
                Add(node.Minimum < 0 ? -1 : _indexOf[node.Minimum], node.Maximum < 0 ? -1 : _indexOf[node.Maximum]);
                break;
            case NodeKind.Reference:
                bool ignoresCase = (node.Options & RegexOptions.IgnoreCase) != 0;
                bool isEcma = (node.Options & RegexOptions.ECMAScript) != 0;
                Add(node.IsRightToLeft ? Op.ReferenceBack : Op.Reference, _indexOf[node.Minimum], (ignoresCase ? 1 : 0) | (isEcma ? 2 : 0));
                break;
            case NodeKind.Atomic:
                int atomic = Register();
                Add(Op.AtomicStart, atomic);
                Emit(node.Children[0]);
                Add(Op.AtomicEnd, atomic);
                break;
            case NodeKind.Ahead:
                int ahead = Register();
                Register(); // the position
                Add(Op.AheadStart, ahead);
                Emit(node.Children[0]);
                Add(Op.AheadEnd, ahead);
                break;
            case NodeKind.NotAhead:
                int notAhead = Register();
                Add(Op.NotAheadStart, notAhead);
                int end = Hole();
                Emit(node.Children[0]);
                Add(Op.NotAheadEnd, notAhead);
                Fill(end);
                break;
            case NodeKind.IfCaptured:
                Add(Op.IfCaptured, _indexOf[node.Minimum]);
                EmitChoice(Hole(), node.Children[0], node.Children.Count > 1 ? node.Children[1] : null);
                break;
            case NodeKind.IfMatches:
                int condition = Register();
                Register();
                Add(Op.IfMatchesStart, condition);
                int otherwise = Hole();
                Emit(node.Children[0]);
                Add(Op.AheadEnd, condition);
                EmitChoice(otherwise, node.Children[1], node.Children.Count > 2 ? node.Children[2] : null);
                break;
            default:
                Add(Op.LineStart + (node.Kind - NodeKind.LineStart));
                break;
        }
    }

    private void EmitChoice(int otherwise, RegexNode yes, RegexNode? no)
    {
        Emit(yes);
        Add(Op.Jump);
        int end = Hole();
        Fill(otherwise);
        if (no is not null)
            Emit(no);
        Fill(end);
    }

    private void EmitAlternation(RegexNode node)
    {
        List<int> ends = new();
        for (int index = 0; index < node.Children.Count; index++)
        {
            if (index == node.Children.Count - 1)
            {
                Emit(node.Children[index]);
                break;
            }
            Add(Op.Branch);
            int next = Hole();
            Emit(node.Children[index]);
            Add(Op.Jump);
            ends.Add(Hole());
            Fill(next);
        }
        foreach (int end in ends)
            Fill(end);
    }

    /// <summary>The loop over one character that is all there is in an atomic group.</summary>
    private static RegexNode? PossessiveRun(RegexNode node)
    {
        bool isAtomic = false;
        while (true)
        {
            isAtomic |= node.Kind == NodeKind.Atomic;
            bool isWrapper = node.Kind is NodeKind.Atomic or NodeKind.Group || node.Kind == NodeKind.Concatenation && node.Children.Count == 1;
            if (!isWrapper)
                break;
            node = node.Children[0];
        }
        return isAtomic && node is { Kind: NodeKind.Loop, IsLazy: false } && node.Children[0].IsSingle ? node : null;
    }

    private static int Product(int a, int b) => (int)Math.Min((long)a * b, int.MaxValue);

    private static RegexNode Unwrap(RegexNode node)
    {
        while (node.Kind == NodeKind.Group || node.Kind == NodeKind.Concatenation && node.Children.Count == 1)
            node = node.Children[0];
        return node;
    }

    /// <summary>Do a loop and the loop inside make one, so that every count between the limits can be reached?</summary>
    private static bool AreOne(RegexNode outer, RegexNode inner) =>
        !(outer.Minimum == 0 && inner.Minimum > 1) && inner.Maximum >= 2L * inner.Minimum;

    /// <summary>
    /// Loops that hold nothing but a loop become one, as .NET's do: rounds that match nothing, and so captures, are counted by the result.
    /// </summary>
    private static RegexNode Merge(RegexNode loop)
    {
        while (Unwrap(loop.Children[0]) is { Kind: NodeKind.Loop } inner && inner.IsLazy == loop.IsLazy && AreOne(loop, inner))
        {
            RegexNode merged = new(NodeKind.Loop, loop.Options)
            {
                Minimum = Product(loop.Minimum, inner.Minimum),
                Maximum = Product(loop.Maximum, inner.Maximum),
                IsLazy = loop.IsLazy,
            };
            loop = merged.With(inner.Children[0]);
        }
        return loop;
    }

    private void EmitLoop(RegexNode node)
    {
        node = Merge(node);
        RegexNode body = Unwrap(node.Children[0]);
        if (body.IsSingle)
        {
            (int operation, int operand) = Single(body);
            Add(body.IsRightToLeft ? Op.RunBack : Op.Run, operation, operand);
            Add(node.Minimum, node.Maximum, node.IsLazy ? Op.Lazy : Op.Greedy);
            return;
        }
        if (!node.IsLazy && PossessiveRun(body) is { } run && AreOne(node, run))
        {
            // .NET makes one loop of a loop over a possessive loop: `(?>a*)?` never gives anything back.
            (int operation, int operand) = Single(run.Children[0]);
            Add(run.IsRightToLeft ? Op.RunBack : Op.Run, operation, operand);
            Add(Product(node.Minimum, run.Minimum), Product(node.Maximum, run.Maximum), Op.Possessive);
            return;
        }
        int register = Register();
        Register(); // where the last round started
        Add(Op.LoopStart, register);
        int test = _code.Count;
        Add(Op.LoopTest, register);
        Add(node.Minimum, node.Maximum, node.IsLazy ? 1 : 0);
        int end = Hole();
        Emit(body);
        Add(Op.Jump, test);
        Fill(end);
    }

    // What a match starts with.

    private static void FindStart(RegexNode root, RegexProgram program)
    {
        RegexNode? node = root;
        while (node is not null)
        {
            switch (node.Kind)
            {
                case NodeKind.Capture or NodeKind.Group or NodeKind.Atomic:
                    node = node.Children[0];
                    continue;
                case NodeKind.Concatenation:
                    if (node.Children.Count == 0)
                        return;
                    node = node.Children[0];
                    continue;
                case NodeKind.TextStart or NodeKind.SearchStart:
                    program.Anchor = Op.LineStart + (node.Kind - NodeKind.LineStart);
                    return;
                case NodeKind.Text when !node.IsRightToLeft:
                    program.Prefix = node.Text;
                    return;
                case NodeKind.Loop when node.Minimum > 0:
                    node = node.Children[0];
                    continue;
                case NodeKind.Char when !node.IsRightToLeft:
                    program.FirstChar = node.Character;
                    program.HasFirstChar = true;
                    return;
                case NodeKind.Set when !node.IsRightToLeft:
                    program.FirstSet = node.Set;
                    return;
                case NodeKind.Alternation:
                    program.FirstSet = UnionOfStarts(node);
                    return;
                default:
                    return;
            }
        }
    }

    /// <summary>The first characters of all branches, when they are plain.</summary>
    private static CharSet? UnionOfStarts(RegexNode alternation)
    {
        CharSet union = new();
        foreach (RegexNode child in alternation.Children)
        {
            RegexNode node = child;
            while (node.Kind is NodeKind.Concatenation or NodeKind.Capture or NodeKind.Group or NodeKind.Atomic
                || node.Kind == NodeKind.Loop && node.Minimum > 0)
            {
                if (node.Children.Count == 0)
                    return null;
                node = node.Children[0];
            }
            if (node.IsRightToLeft)
                return null;
            switch (node.Kind)
            {
                case NodeKind.Char:
                    union.Add(node.Character);
                    break;
                case NodeKind.Text:
                    union.Add(node.Text![0]);
                    break;
                case NodeKind.Set when node.Set!.IsPlain:
                    foreach ((char first, char last) in node.Set.Ranges)
                        union.Add(first, last);
                    break;
                default:
                    return null;
            }
        }
        union.Seal();
        return union;
    }
}
