namespace System.Diagnostics.Tracing;

// The ways to write an event; see EventSource for why none does anything.
public partial class EventSource
{
    protected void WriteEvent(int eventId) { }
    protected void WriteEvent(int eventId, int arg1) { }
    protected void WriteEvent(int eventId, int arg1, int arg2) { }
    protected void WriteEvent(int eventId, int arg1, int arg2, int arg3) { }
    protected void WriteEvent(int eventId, long arg1) { }
    protected void WriteEvent(int eventId, long arg1, long arg2) { }
    protected void WriteEvent(int eventId, long arg1, long arg2, long arg3) { }
    protected void WriteEvent(int eventId, string? arg1) { }
    protected void WriteEvent(int eventId, string? arg1, string? arg2) { }
    protected void WriteEvent(int eventId, string? arg1, string? arg2, string? arg3) { }
    protected void WriteEvent(int eventId, string? arg1, int arg2) { }
    protected void WriteEvent(int eventId, string? arg1, int arg2, int arg3) { }
    protected void WriteEvent(int eventId, string? arg1, long arg2) { }
    protected void WriteEvent(int eventId, long arg1, string? arg2) { }
    protected void WriteEvent(int eventId, int arg1, string? arg2) { }
    protected void WriteEvent(int eventId, byte[]? arg1) { }
    protected void WriteEvent(int eventId, long arg1, byte[]? arg2) { }
    protected void WriteEvent(int eventId, params EventSourcePrimitive[] args) { }
    protected void WriteEvent(int eventId, params object?[] args) { }
    protected void WriteEventWithRelatedActivityId(int eventId, Guid relatedActivityId, params object?[] args) { }
    [CLSCompliant(false)]
    protected unsafe void WriteEventCore(int eventId, int eventDataCount, EventData* data) { }
    [CLSCompliant(false)]
    protected unsafe void WriteEventWithRelatedActivityIdCore(int eventId, Guid* relatedActivityId, int eventDataCount, EventData* data) { }

    public void Write(string? eventName) { }
    public void Write(string? eventName, EventSourceOptions options) { }
    public void Write<T>(string? eventName, T data) { }
    public void Write<T>(string? eventName, EventSourceOptions options, T data) { }
    public void Write<T>(string? eventName, ref EventSourceOptions options, ref T data) { }
    public void Write<T>(string? eventName, ref EventSourceOptions options, ref Guid activityId, ref Guid relatedActivityId, ref T data) { }

    protected internal struct EventData
    {
        public nint DataPointer { get; set; }
        public int Size { get; set; }
        internal int Reserved { get; set; }
    }

    public readonly struct EventSourcePrimitive
    {
        internal readonly object? Value;
        private EventSourcePrimitive(object? value) => Value = value;
        public static implicit operator EventSourcePrimitive(bool value) => new(value);
        public static implicit operator EventSourcePrimitive(byte value) => new(value);
        public static implicit operator EventSourcePrimitive(short value) => new(value);
        public static implicit operator EventSourcePrimitive(int value) => new(value);
        public static implicit operator EventSourcePrimitive(long value) => new(value);
        public static implicit operator EventSourcePrimitive(sbyte value) => new(value);
        public static implicit operator EventSourcePrimitive(ushort value) => new(value);
        public static implicit operator EventSourcePrimitive(uint value) => new(value);
        public static implicit operator EventSourcePrimitive(ulong value) => new(value);
        public static implicit operator EventSourcePrimitive(nuint value) => new(value);
        public static implicit operator EventSourcePrimitive(float value) => new(value);
        public static implicit operator EventSourcePrimitive(double value) => new(value);
        public static implicit operator EventSourcePrimitive(decimal value) => new(value);
        public static implicit operator EventSourcePrimitive(string? value) => new(value);
        public static implicit operator EventSourcePrimitive(byte[]? value) => new(value);
        public static implicit operator EventSourcePrimitive(Guid value) => new(value);
        public static implicit operator EventSourcePrimitive(DateTime value) => new(value);
        public static implicit operator EventSourcePrimitive(nint value) => new(value);
        public static implicit operator EventSourcePrimitive(char value) => new(value);
        public static implicit operator EventSourcePrimitive(Enum? value) => new(value);
    }
}
