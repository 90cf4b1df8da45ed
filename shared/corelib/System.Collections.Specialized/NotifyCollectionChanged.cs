// Notifications of changes in a collection.
namespace System.Collections.Specialized;

public enum NotifyCollectionChangedAction
{
    Add,
    Remove,
    Replace,
    Move,
    Reset,
}

public interface INotifyCollectionChanged
{
    event NotifyCollectionChangedEventHandler? CollectionChanged;
}

public delegate void NotifyCollectionChangedEventHandler(object? sender, NotifyCollectionChangedEventArgs e);

public class NotifyCollectionChangedEventArgs : EventArgs
{
    public NotifyCollectionChangedAction Action { get; }

    public IList? NewItems { get; }

    public IList? OldItems { get; }

    public int NewStartingIndex { get; } = -1;

    public int OldStartingIndex { get; } = -1;

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action)
    {
        Require(action == NotifyCollectionChangedAction.Reset, nameof(NotifyCollectionChangedAction.Reset));
        Action = action;
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, object? changedItem)
        : this(action, changedItem, -1)
    {
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, object? changedItem, int index)
    {
        Action = action;
        switch (action)
        {
            case NotifyCollectionChangedAction.Reset:
                if (changedItem is not null)
                {
                    throw new ArgumentException("Reset action must be initialized with no changed items.", nameof(action));
                }
                if (index != -1)
                {
                    throw new ArgumentException("Reset action must be initialized with index -1.", nameof(action));
                }
                break;
            case NotifyCollectionChangedAction.Add:
                NewItems = One(changedItem);
                NewStartingIndex = index;
                break;
            case NotifyCollectionChangedAction.Remove:
                OldItems = One(changedItem);
                OldStartingIndex = index;
                break;
            default:
                throw new ArgumentException("Constructor only supports either a Reset, Add, or Remove action.", nameof(action));
        }
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList? changedItems)
        : this(action, changedItems, -1, false)
    {
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList? changedItems, int startingIndex)
        : this(action, changedItems, startingIndex, true)
    {
    }

    private NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList? changedItems, int startingIndex, bool checkIndex)
    {
        Action = action;
        switch (action)
        {
            case NotifyCollectionChangedAction.Reset:
                if (changedItems is not null)
                {
                    throw new ArgumentException("Reset action must be initialized with no changed items.", nameof(action));
                }
                if (startingIndex != -1)
                {
                    throw new ArgumentException("Reset action must be initialized with index -1.", nameof(action));
                }
                break;
            case NotifyCollectionChangedAction.Add:
            case NotifyCollectionChangedAction.Remove:
                ArgumentNullException.ThrowIfNull(changedItems);
                if (checkIndex)
                {
                    ArgumentOutOfRangeException.ThrowIfLessThan(startingIndex, -1);
                }
                if (action == NotifyCollectionChangedAction.Add)
                {
                    NewItems = ArrayList.ReadOnly(changedItems);
                    NewStartingIndex = startingIndex;
                }
                else
                {
                    OldItems = ArrayList.ReadOnly(changedItems);
                    OldStartingIndex = startingIndex;
                }
                break;
            default:
                throw new ArgumentException("Constructor only supports either a Reset, Add, or Remove action.", nameof(action));
        }
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, object? newItem, object? oldItem)
        : this(action, newItem, oldItem, -1)
    {
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, object? newItem, object? oldItem, int index)
    {
        Require(action == NotifyCollectionChangedAction.Replace, nameof(NotifyCollectionChangedAction.Replace));
        Action = action;
        NewItems = One(newItem);
        OldItems = One(oldItem);
        NewStartingIndex = OldStartingIndex = index;
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList newItems, IList oldItems)
        : this(action, newItems, oldItems, -1)
    {
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList newItems, IList oldItems, int startingIndex)
    {
        Require(action == NotifyCollectionChangedAction.Replace, nameof(NotifyCollectionChangedAction.Replace));
        ArgumentNullException.ThrowIfNull(newItems);
        ArgumentNullException.ThrowIfNull(oldItems);
        Action = action;
        NewItems = ArrayList.ReadOnly(newItems);
        OldItems = ArrayList.ReadOnly(oldItems);
        NewStartingIndex = OldStartingIndex = startingIndex;
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, object? changedItem, int index, int oldIndex)
        : this(action, new object?[] { changedItem }, index, oldIndex)
    {
    }

    public NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction action, IList? changedItems, int index, int oldIndex)
    {
        Require(action == NotifyCollectionChangedAction.Move, nameof(NotifyCollectionChangedAction.Move));
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Action = action;
        NewItems = OldItems = changedItems is null ? null : ArrayList.ReadOnly(changedItems);
        NewStartingIndex = index;
        OldStartingIndex = oldIndex;
    }

    private static void Require(bool condition, string action)
    {
        if (!condition)
        {
            throw new ArgumentException("Constructor supports only the '" + action + "' action.", nameof(action));
        }
    }

    private static IList One(object? item) => ArrayList.ReadOnly(new object?[] { item });
}
