namespace System;

public class EventArgs
{
    public static readonly EventArgs Empty = new();
    public EventArgs() { }
}

public delegate void EventHandler(object? sender, EventArgs e);
public delegate void EventHandler<TEventArgs>(object? sender, TEventArgs e) where TEventArgs : allows ref struct;
public delegate void EventHandler<TSender, TEventArgs>(TSender sender, TEventArgs e)
    where TSender : allows ref struct
    where TEventArgs : allows ref struct;
public delegate void UnhandledExceptionEventHandler(object sender, UnhandledExceptionEventArgs e);

public class UnhandledExceptionEventArgs : EventArgs
{
    public UnhandledExceptionEventArgs(object exception, bool isTerminating)
    {
        ExceptionObject = exception;
        IsTerminating = isTerminating;
    }
    public object ExceptionObject { get; }
    public bool IsTerminating { get; }
}
