// ObservableCollection<T>: a collection that raises an event after each change.
namespace System.Collections.ObjectModel;

using System.Collections.Generic;
using System.Collections.Specialized;
using System.ComponentModel;

public class ObservableCollection<T> : Collection<T>, INotifyCollectionChanged, INotifyPropertyChanged
{
    /// Handlers that run now; a change from inside one is refused when others would miss it.
    private int _blockReentrancyCount;

    public ObservableCollection()
    {
    }

    public ObservableCollection(IEnumerable<T> collection)
        : base(new List<T>(collection ?? throw new ArgumentNullException(nameof(collection))))
    {
    }

    public ObservableCollection(List<T> list)
        : base(new List<T>(list ?? throw new ArgumentNullException(nameof(list))))
    {
    }

    public virtual event NotifyCollectionChangedEventHandler? CollectionChanged;

    protected virtual event PropertyChangedEventHandler? PropertyChanged;

    event PropertyChangedEventHandler? INotifyPropertyChanged.PropertyChanged
    {
        add => PropertyChanged += value;
        remove => PropertyChanged -= value;
    }

    public void Move(int oldIndex, int newIndex) => MoveItem(oldIndex, newIndex);

    protected override void ClearItems()
    {
        CheckReentrancy();
        base.ClearItems();
        CountAndItemChanged();
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Reset));
    }

    protected override void RemoveItem(int index)
    {
        CheckReentrancy();
        T removed = this[index];
        base.RemoveItem(index);
        CountAndItemChanged();
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Remove, removed, index));
    }

    protected override void InsertItem(int index, T item)
    {
        CheckReentrancy();
        base.InsertItem(index, item);
        CountAndItemChanged();
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Add, item, index));
    }

    protected override void SetItem(int index, T item)
    {
        CheckReentrancy();
        T original = this[index];
        base.SetItem(index, item);
        ItemChanged();
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Replace, (object?)item, original, index));
    }

    protected virtual void MoveItem(int oldIndex, int newIndex)
    {
        CheckReentrancy();
        T moved = this[oldIndex];
        base.RemoveItem(oldIndex);
        base.InsertItem(newIndex, moved);
        ItemChanged();
        OnCollectionChanged(new NotifyCollectionChangedEventArgs(NotifyCollectionChangedAction.Move, moved, newIndex, oldIndex));
    }

    private void CountAndItemChanged()
    {
        OnPropertyChanged(new PropertyChangedEventArgs("Count"));
        ItemChanged();
    }

    private void ItemChanged() => OnPropertyChanged(new PropertyChangedEventArgs("Item[]"));

    protected virtual void OnPropertyChanged(PropertyChangedEventArgs e) => PropertyChanged?.Invoke(this, e);

    protected virtual void OnCollectionChanged(NotifyCollectionChangedEventArgs e)
    {
        NotifyCollectionChangedEventHandler? handler = CollectionChanged;
        if (handler is null)
        {
            return;
        }
        _blockReentrancyCount++;
        try
        {
            handler(this, e);
        }
        finally
        {
            _blockReentrancyCount--;
        }
    }

    protected IDisposable BlockReentrancy()
    {
        _blockReentrancyCount++;
        return new ReentrancyBlock(this);
    }

    protected void CheckReentrancy()
    {
        // A single handler may change the collection it is told about; more would get the news in the wrong order.
        if (_blockReentrancyCount > 0 && CollectionChanged?.GetInvocationList().Length > 1)
        {
            throw new InvalidOperationException("Cannot change ObservableCollection during a CollectionChanged event.");
        }
    }

    private sealed class ReentrancyBlock(ObservableCollection<T> owner) : IDisposable
    {
        public void Dispose() => owner._blockReentrancyCount--;
    }
}

/// A read-only view that passes the events of an observable collection on.
public class ReadOnlyObservableCollection<T> : ReadOnlyCollection<T>, INotifyCollectionChanged, INotifyPropertyChanged
{
    public ReadOnlyObservableCollection(ObservableCollection<T> list)
        : base(list)
    {
        ((INotifyCollectionChanged)Items).CollectionChanged += (_, e) => OnCollectionChanged(e);
        ((INotifyPropertyChanged)Items).PropertyChanged += (_, e) => OnPropertyChanged(e);
    }

    public static new ReadOnlyObservableCollection<T> Empty { get; } = new ReadOnlyObservableCollection<T>(new ObservableCollection<T>());

    protected virtual event NotifyCollectionChangedEventHandler? CollectionChanged;

    protected virtual event PropertyChangedEventHandler? PropertyChanged;

    event NotifyCollectionChangedEventHandler? INotifyCollectionChanged.CollectionChanged
    {
        add => CollectionChanged += value;
        remove => CollectionChanged -= value;
    }

    event PropertyChangedEventHandler? INotifyPropertyChanged.PropertyChanged
    {
        add => PropertyChanged += value;
        remove => PropertyChanged -= value;
    }

    protected virtual void OnCollectionChanged(NotifyCollectionChangedEventArgs args) => CollectionChanged?.Invoke(this, args);

    protected virtual void OnPropertyChanged(PropertyChangedEventArgs args) => PropertyChanged?.Invoke(this, args);
}
