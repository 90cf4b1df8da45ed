namespace System;

using System.Runtime.ExceptionServices;
using System.Threading;

public class Lazy<T>
{
    private const int NotCreated = 0;
    private const int Created = 1;
    private const int Failed = 2;

    private volatile int _state;
    private readonly LazyThreadSafetyMode _mode;
    /// Null once it has made the value.
    private Func<T>? _factory;
    private readonly bool _usesConstructor;
    private bool _running;
    private T? _value;
    private ExceptionDispatchInfo? _error;

    public Lazy()
        : this(null, LazyThreadSafetyMode.ExecutionAndPublication, useConstructor: true)
    {
    }

    public Lazy(T value)
    {
        _value = value;
        _state = Created;
    }

    public Lazy(Func<T> valueFactory)
        : this(valueFactory, LazyThreadSafetyMode.ExecutionAndPublication, useConstructor: false)
    {
    }

    public Lazy(bool isThreadSafe)
        : this(null, ModeOf(isThreadSafe), useConstructor: true)
    {
    }

    public Lazy(LazyThreadSafetyMode mode)
        : this(null, mode, useConstructor: true)
    {
    }

    public Lazy(Func<T> valueFactory, bool isThreadSafe)
        : this(valueFactory, ModeOf(isThreadSafe), useConstructor: false)
    {
    }

    public Lazy(Func<T> valueFactory, LazyThreadSafetyMode mode)
        : this(valueFactory, mode, useConstructor: false)
    {
    }

    private Lazy(Func<T>? valueFactory, LazyThreadSafetyMode mode, bool useConstructor)
    {
        if (valueFactory is null && !useConstructor)
        {
            throw new ArgumentNullException(nameof(valueFactory));
        }
        if ((uint)mode > (uint)LazyThreadSafetyMode.ExecutionAndPublication)
        {
            throw new ArgumentOutOfRangeException(nameof(mode), "The mode argument specifies an invalid value.");
        }
        _factory = valueFactory;
        _mode = mode;
        _usesConstructor = useConstructor;
    }

    private static LazyThreadSafetyMode ModeOf(bool isThreadSafe) =>
        isThreadSafe ? LazyThreadSafetyMode.ExecutionAndPublication : LazyThreadSafetyMode.None;

    public bool IsValueCreated => _state == Created;

    public T Value => _state == Created ? _value! : Create();

    private T Create()
    {
        switch (_mode)
        {
            case LazyThreadSafetyMode.PublicationOnly:
                return CreatePublicationOnly();
            case LazyThreadSafetyMode.None:
                CreateOnce();
                break;
            default:
                lock (this)
                {
                    CreateOnce();
                }
                break;
        }
        return _value!;
    }

    private void CreateOnce()
    {
        if (_state == Created)
        {
            return;
        }
        _error?.Throw();
        if (_running)
        {
            throw new InvalidOperationException("ValueFactory attempted to access the Value property of this instance.");
        }
        _running = true;
        try
        {
            _value = _usesConstructor ? Construct() : _factory!();
            _factory = null;
            _state = Created;
        }
        catch (Exception exception) when (!_usesConstructor)
        {
            // A failed factory fails the same way for ever; a constructor is tried again.
            _error = ExceptionDispatchInfo.Capture(exception);
            _state = Failed;
            throw;
        }
        finally
        {
            _running = false;
        }
    }

    private T CreatePublicationOnly()
    {
        Func<T>? factory = _factory;
        T value = _usesConstructor ? Construct() : factory is null ? _value! : factory();
        lock (this)
        {
            if (_state != Created)
            {
                _value = value;
                _factory = null;
                _state = Created;
            }
        }
        return _value!;
    }

    private static T Construct()
    {
        try
        {
            return Activator.CreateInstance<T>();
        }
        catch (MissingMethodException)
        {
            throw new MissingMemberException("The lazily-initialized type does not have a public, parameterless constructor.");
        }
    }

    public override string? ToString() => IsValueCreated ? Value!.ToString() : "Value is not created.";
}

public class Lazy<T, TMetadata> : Lazy<T>
{
    private readonly TMetadata _metadata;

    public Lazy(TMetadata metadata)
    {
        _metadata = metadata;
    }

    public Lazy(Func<T> valueFactory, TMetadata metadata)
        : base(valueFactory)
    {
        _metadata = metadata;
    }

    public Lazy(TMetadata metadata, bool isThreadSafe)
        : base(isThreadSafe)
    {
        _metadata = metadata;
    }

    public Lazy(Func<T> valueFactory, TMetadata metadata, bool isThreadSafe)
        : base(valueFactory, isThreadSafe)
    {
        _metadata = metadata;
    }

    public Lazy(TMetadata metadata, LazyThreadSafetyMode mode)
        : base(mode)
    {
        _metadata = metadata;
    }

    public Lazy(Func<T> valueFactory, TMetadata metadata, LazyThreadSafetyMode mode)
        : base(valueFactory, mode)
    {
        _metadata = metadata;
    }

    public TMetadata Metadata => _metadata;
}
