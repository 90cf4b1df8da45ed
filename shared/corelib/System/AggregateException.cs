namespace System;

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Runtime.Serialization;
using System.Text;

public class AggregateException : Exception
{
    private const string DefaultMessage = "One or more errors occurred.";

    private readonly Exception[] _innerExceptions;
    private ReadOnlyCollection<Exception>? _view;

    public AggregateException()
        : this(DefaultMessage)
    {
    }

    public AggregateException(string? message)
        : base(message ?? DefaultMessage)
    {
        _innerExceptions = Array.Empty<Exception>();
    }

    public AggregateException(string? message, Exception innerException)
        : base(message ?? DefaultMessage, innerException)
    {
        ArgumentNullException.ThrowIfNull(innerException);
        _innerExceptions = [innerException];
    }

    public AggregateException(IEnumerable<Exception> innerExceptions)
        : this(DefaultMessage, innerExceptions ?? throw new ArgumentNullException(nameof(innerExceptions)))
    {
    }

    public AggregateException(params Exception[] innerExceptions)
        : this(DefaultMessage, innerExceptions ?? throw new ArgumentNullException(nameof(innerExceptions)))
    {
    }

    public AggregateException(string? message, IEnumerable<Exception> innerExceptions)
        : this(message, new List<Exception>(innerExceptions ?? throw new ArgumentNullException(nameof(innerExceptions))).ToArray(), cloneExceptions: false)
    {
    }

    public AggregateException(string? message, params Exception[] innerExceptions)
        : this(message, innerExceptions ?? throw new ArgumentNullException(nameof(innerExceptions)), cloneExceptions: true)
    {
    }

    internal AggregateException(List<ExceptionDispatchInfo> infos)
        : this(DefaultMessage, SourcesOf(infos), cloneExceptions: false)
    {
    }

    private AggregateException(string? message, Exception[] innerExceptions, bool cloneExceptions)
        : base(message ?? DefaultMessage, innerExceptions.Length > 0 ? innerExceptions[0] : null)
    {
        _innerExceptions = cloneExceptions ? (Exception[])innerExceptions.Clone() : innerExceptions;
        foreach (Exception? inner in _innerExceptions)
        {
            if (inner is null)
            {
                throw new ArgumentException("An element of innerExceptions was null.");
            }
        }
    }

    [Obsolete("This API supports obsolete formatter-based serialization. It should not be called or extended by application code.", DiagnosticId = "SYSLIB0051")]
    protected AggregateException(SerializationInfo info, StreamingContext context)
    {
        _innerExceptions = Array.Empty<Exception>();
    }

    private static Exception[] SourcesOf(List<ExceptionDispatchInfo> infos)
    {
        Exception[] exceptions = new Exception[infos.Count];
        for (int i = 0; i < exceptions.Length; i++)
        {
            exceptions[i] = infos[i].SourceException;
        }
        return exceptions;
    }

    public ReadOnlyCollection<Exception> InnerExceptions => _view ??= new ReadOnlyCollection<Exception>(_innerExceptions);

    internal Exception[] InnerExceptionArray => _innerExceptions;

    internal int InnerExceptionCount => _innerExceptions.Length;

    public override Exception GetBaseException()
    {
        // Down through aggregates of one only.
        Exception? current = this;
        AggregateException? aggregate = this;
        while (aggregate is not null && aggregate._innerExceptions.Length < 2)
        {
            current = current!.InnerException;
            if (current is null)
            {
                return aggregate;
            }
            aggregate = current as AggregateException;
        }
        return current!;
    }

    public void Handle(Func<Exception, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        List<Exception>? unhandled = null;
        foreach (Exception inner in _innerExceptions)
        {
            if (!predicate(inner))
            {
                (unhandled ??= new List<Exception>()).Add(inner);
            }
        }
        if (unhandled is not null)
        {
            throw new AggregateException(Message, unhandled.ToArray(), cloneExceptions: false);
        }
    }

    public AggregateException Flatten()
    {
        List<Exception> flat = new List<Exception>();
        List<AggregateException> pending = new List<AggregateException> { this };
        for (int i = 0; i < pending.Count; i++)
        {
            foreach (Exception inner in pending[i]._innerExceptions)
            {
                if (inner is AggregateException nested)
                {
                    pending.Add(nested);
                }
                else
                {
                    flat.Add(inner);
                }
            }
        }
        return new AggregateException(GetType() == typeof(AggregateException) ? base.Message : Message, flat.ToArray(), cloneExceptions: false);
    }

    public override string Message
    {
        get
        {
            if (_innerExceptions.Length == 0)
            {
                return base.Message;
            }
            StringBuilder text = new StringBuilder();
            text.Append(base.Message);
            text.Append(' ');
            foreach (Exception inner in _innerExceptions)
            {
                text.Append('(').Append(inner.Message).Append(") ");
            }
            text.Length--;
            return text.ToString();
        }
    }

    public override string ToString()
    {
        StringBuilder text = new StringBuilder();
        text.Append(base.ToString());
        for (int i = 0; i < _innerExceptions.Length; i++)
        {
            if (_innerExceptions[i] == InnerException)
            {
                // Exception.ToString has shown it.
                continue;
            }
            text.Append(Environment.NewLine).Append(" ---> ");
            text.Append("(Inner Exception #").Append(i).Append(") ");
            text.Append(_innerExceptions[i].ToString());
            text.Append("<---");
            text.AppendLine();
        }
        return text.ToString();
    }

    [Obsolete("This API supports obsolete formatter-based serialization. It should not be called or extended by application code.", DiagnosticId = "SYSLIB0051")]
    public override void GetObjectData(SerializationInfo info, StreamingContext context) => base.GetObjectData(info, context);
}
