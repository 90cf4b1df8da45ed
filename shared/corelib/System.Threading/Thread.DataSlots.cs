using System.Collections.Generic;

namespace System.Threading
{
    // Data slots: a value a thread, found by an object or a name.
    public sealed partial class Thread
    {
        private static readonly Dictionary<string, LocalDataStoreSlot> s_namedSlots = new();

        public static LocalDataStoreSlot AllocateDataSlot() => new();

        public static LocalDataStoreSlot AllocateNamedDataSlot(string name)
        {
            LocalDataStoreSlot slot = new();
            lock (s_namedSlots) s_namedSlots.Add(name, slot);
            return slot;
        }

        public static LocalDataStoreSlot GetNamedDataSlot(string name)
        {
            lock (s_namedSlots)
            {
                if (!s_namedSlots.TryGetValue(name, out LocalDataStoreSlot? slot)) s_namedSlots[name] = slot = new LocalDataStoreSlot();
                return slot;
            }
        }

        public static void FreeNamedDataSlot(string name)
        {
            lock (s_namedSlots) s_namedSlots.Remove(name);
        }

        public static object? GetData(LocalDataStoreSlot slot)
        {
            ArgumentNullException.ThrowIfNull(slot);
            return slot.Data.Value;
        }

        public static void SetData(LocalDataStoreSlot slot, object? data)
        {
            ArgumentNullException.ThrowIfNull(slot);
            slot.Data.Value = data;
        }
    }
}

namespace System
{
    public sealed class LocalDataStoreSlot
    {
        internal readonly Threading.ThreadLocal<object?> Data = new();

        internal LocalDataStoreSlot() { }
    }
}
