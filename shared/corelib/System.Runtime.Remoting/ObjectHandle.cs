namespace System.Runtime.Remoting;

public class ObjectHandle : MarshalByRefObject
{
    private readonly object? _object;
    public ObjectHandle(object? o) => _object = o;
    public object? Unwrap() => _object;
}
