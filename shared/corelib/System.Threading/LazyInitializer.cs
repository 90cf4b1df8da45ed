namespace System.Threading;

using System.Diagnostics.CodeAnalysis;

public enum LazyThreadSafetyMode
{
    None,
    PublicationOnly,
    ExecutionAndPublication,
}

public static class LazyInitializer
{
    public static T EnsureInitialized<T>([NotNull] ref T? target)
        where T : class => Volatile.Read(ref target!) ?? EnsureInitializedCore(ref target);

    private static T EnsureInitializedCore<T>([NotNull] ref T? target)
        where T : class
    {
        try
        {
            Interlocked.CompareExchange(ref target, Activator.CreateInstance<T>(), null!);
        }
        catch (MissingMethodException)
        {
            throw new MissingMemberException("The lazily-initialized type does not have a public, parameterless constructor.");
        }
        return target!;
    }

    public static T EnsureInitialized<T>([NotNull] ref T? target, Func<T> valueFactory)
        where T : class => Volatile.Read(ref target!) ?? EnsureInitializedCore(ref target, valueFactory);

    private static T EnsureInitializedCore<T>([NotNull] ref T? target, Func<T> valueFactory)
        where T : class
    {
        T value = valueFactory() ?? throw new InvalidOperationException("ValueFactory returned null.");
        Interlocked.CompareExchange(ref target, value, null!);
        return target!;
    }

    public static T EnsureInitialized<T>([AllowNull] ref T target, ref bool initialized, [NotNullIfNotNull(nameof(syncLock))] ref object? syncLock) =>
        EnsureInitialized(ref target!, ref initialized, ref syncLock, Activator.CreateInstance<T>);

    public static T EnsureInitialized<T>(
        [AllowNull] ref T target, ref bool initialized, [NotNullIfNotNull(nameof(syncLock))] ref object? syncLock, Func<T> valueFactory)
    {
        if (Volatile.Read(ref initialized))
        {
            return target!;
        }
        lock (EnsureLock(ref syncLock))
        {
            if (!Volatile.Read(ref initialized))
            {
                target = valueFactory();
                Volatile.Write(ref initialized, true);
            }
        }
        return target!;
    }

    public static T EnsureInitialized<T>([NotNull] ref T? target, [NotNullIfNotNull(nameof(syncLock))] ref object? syncLock, Func<T> valueFactory)
        where T : class
    {
        if (Volatile.Read(ref target!) is { } existing)
        {
            return existing;
        }
        lock (EnsureLock(ref syncLock))
        {
            if (Volatile.Read(ref target!) is null)
            {
                Volatile.Write(ref target!, valueFactory());
                if (target is null)
                {
                    throw new InvalidOperationException("ValueFactory returned null.");
                }
            }
        }
        return target!;
    }

    private static object EnsureLock([NotNull] ref object? syncLock) =>
        syncLock ?? Interlocked.CompareExchange(ref syncLock, new object(), null) ?? syncLock;
}
