// A sleeping frame. The engine makes these objects; behind the fields lie what the frame keeps, at offsets that are the same for all
// places where its method sleeps. The flags name the fields that this library uses, by their number from 1 (runtime async 3.2).
namespace System.Runtime.CompilerServices;

internal class Continuation
{
    internal const int ContinueOnThreadPool = 1;
    internal const int ContinueOnCapturedSynchronizationContext = 2;
    internal const int ContinueOnCapturedTaskScheduler = 4;
    internal const int ContinueMask = 7;

    /// The frame returns a value task as a task: its source is not told of contexts.
    internal const int ValueTaskAdaptedToTask = 8;

    /// In the place of a way to go on: the chain has not slept at all (a stress mode).
    internal const int WakesHere = ContinueMask;

    /// Towards the caller.
    internal Continuation? Next;
    internal nint ResumeRecord;
    internal int Flags;
    internal int State;

    private ref object? Field(int index) =>
        ref Unsafe.Add(ref Unsafe.As<Continuation?, object?>(ref Next), index + 2);

    internal bool HasExecutionContext => (Flags & 0x30) != 0;

    /// An ExecutionContext or null; a Continuation where the flow was suppressed.
    internal object? ExecutionContext => Field((Flags >> 4) & 3);

    internal bool CapturesContext => (Flags & 0xC0) != 0;

    /// The SynchronizationContext or TaskScheduler to go on in.
    internal object? ContinuationContext => Field((Flags >> 6) & 3);

    internal bool HasException => (Flags & 0x700) != 0;

    internal void SetException(Exception exception) => Field((Flags >> 8) & 7) = exception;

    /// Where what it awaits puts its result; a null reference when there is none.
    internal ref byte Result
    {
        get
        {
            int index = (int)((uint)Flags >> 11);
            return ref index == 0 ? ref Unsafe.NullRef<byte>() : ref Unsafe.As<object?, byte>(ref Field(index));
        }
    }
}
