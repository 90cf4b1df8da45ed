namespace System.Runtime.CompilerServices;

/// <summary>A box whose content is known by its type only at run time.</summary>
public interface IStrongBox
{
    object? Value { get; set; }
}

/// <summary>A value on the heap that can be changed.</summary>
public class StrongBox<T> : IStrongBox
{
    public T Value = default!;

    public StrongBox()
    {
    }

    public StrongBox(T value) => Value = value;

    object? IStrongBox.Value
    {
        get => Value;
        set => Value = (T)value!;
    }
}
